// @ts-check
/** German for what the service says: its sentences by code, features, problems and findings of research. */

const NBSP = '\u00a0';

/** @type {Catalogue['features']} */
export const features = {
  price: { label: 'Preis', short: 'Preis', description: 'Was Lernende bezahlen' },
  discount: { label: 'Rabatt', short: 'Rabatt', description: 'Durchschnittlicher Nachlass auf den Preis' },
  lengthHours: { label: 'Dauer', short: 'Dauer', description: 'Wie viele Stunden der Kurs dauert' },
  users: { label: 'Lernende', short: 'Lernende', description: 'Lernende, die in den Kurs eingeschrieben sind' },
  companyAdministrators: {
    label: 'Admin-Rollen',
    short: 'Admins',
    description: 'Anteil der Rollen im Unternehmen, die der Administration dienen',
  },
  companyInstructors: {
    label: 'Lehrrollen',
    short: 'Lehrrollen',
    description: 'Anteil der Rollen im Unternehmen, die Lehrende haben',
  },
  companyLearners: {
    label: 'Lernrollen',
    short: 'Lernrollen',
    description: 'Anteil der Rollen im Unternehmen, die Lernende haben',
  },
  companyRating: {
    label: 'Unternehmensbewertung',
    short: 'Bewertung',
    description: 'Durchschnittliche Bewertung, die Lernende dem Unternehmen geben',
  },
  quizGrade: { label: 'Quizergebnis', short: 'Quizergebnis', description: 'Durchschnittliches Ergebnis in den Quizzen des Kurses' },
  completedQuizzes: {
    label: 'Abgeschlossene Quizze',
    short: 'Quizze',
    description: 'Anteil der begonnenen Quizze, die abgeschlossen wurden',
  },
  gradedAssessment: {
    label: 'Bewertete Tests',
    short: 'Bewertet',
    pages: 'bewertete Tests',
    description: 'Tests und Quizze, die in eine Note eingehen',
  },
  notGradedAssessment: {
    label: 'Unbewertete Tests',
    short: 'Unbewertet',
    pages: 'unbewertete Tests',
    description: 'Umfragen, Abstimmungen und Arbeitshefte',
  },
  content: {
    label: 'Inhalt',
    short: 'Inhalt',
    pages: 'Inhaltsseiten',
    description: 'Texte, Diashows, Präsentationen, Videos, Listen, PDF-Anzeigen, Werbung, Rezepte, Audio und Artikel',
  },
  external: {
    label: 'Extern',
    short: 'Extern',
    pages: 'externe Seiten',
    description:
      'LTI, SCORM-Lernobjekte (SCO), API-Objekte, SurveyGizmo-Umfragen, eingebettete Funktionen, Termine vor Ort und Angaben zu Besprechungen',
  },
  interactive: {
    label: 'Interaktiv',
    short: 'Interaktiv',
    pages: 'interaktive Seiten',
    description:
      'Aufgaben, Lernkarten, Notizbücher, Markierungsflächen und ihre Quizze, Zuordnungspaare, Diskussionsforen, Karten zum Teilen und Bilder',
  },
  usesScorm: { label: 'Nutzt SCORM', short: 'SCORM', description: 'Ob der Kurs SCORM-Pakete enthält' },
  milestoneCourse: { label: 'Meilensteinkurs', short: 'Meilenstein', description: 'Ob der Kurs ein Meilenstein eines Lernpfads ist' },
  certificates: { label: 'Zertifikate', short: 'Zertifikate', description: 'Zertifikate, die nach dem Abschluss des Kurses vergeben werden' },
  collaborations: {
    label: 'Zusammenarbeit',
    short: 'Zusammenarbeit',
    description: 'Wie oft Lernende im Kurs zusammenarbeiten, im Durchschnitt',
  },
  teacherComments: {
    label: 'Kommentare der Lehrenden',
    short: 'Kommentare',
    description: 'Wie oft Lehrende eine Abgabe kommentieren, im Durchschnitt',
  },
  pageMix: { label: 'Seitenmix', short: 'Seitenmix', description: 'Die Anteile der fünf Seitentypen' },
};

/**
 * A text with points after one of its values, which "#" stands for: "1 Punkt", "2,6 Punkte".
 * @param {string} by the value
 * @param {string} text
 * @param {string} [many] the case that the sentence needs
 * @returns {Wording}
 */
function pointed(by, text, many = 'Punkte') {
  const [one, other] = ['Punkt', many].map((word) => text.replace('#', NBSP + word));
  return { by, '1': one, '-1': one, other };
}

/** What something goes with, by the direction. @param {string} stem of the codes @param {(how: string) => Wording} saying the whole text */
function goes(stem, saying) {
  /** @param {string} way @returns {Wording} */
  const by = (way) => {
    const [one, other] = ['Punkt', 'Punkte'].map((word) => saying(`mit einem um {|points|}${NBSP}${word} ${way} Score`));
    return { by: 'points', '1': one, '-1': one, other };
  };
  return {
    [`${stem}-higher`]: by('höheren'),
    [`${stem}-lower`]: by('niedrigeren'),
    [`${stem}-same`]: saying('mit keinem Unterschied im Score'),
  };
}

/** A text with a feature's value in its unit. @param {(value: string) => string} saying @returns {Wording} */
function valued(saying) {
  const plain = saying('{value}');
  const yesOrNo = { by: 'value', '0': saying('nein'), other: saying('ja') };
  const money = saying(`{value}${NBSP}$`);
  return {
    by: 'feature',
    price: money,
    discount: money,
    lengthHours: { by: 'value', '1': saying(`{value}${NBSP}Stunde`), other: saying(`{value}${NBSP}Stunden`) },
    users: plain,
    companyRating: plain,
    quizGrade: plain,
    usesScorm: yesOrNo,
    milestoneCourse: yesOrNo,
    collaborations: plain,
    teacherComments: plain,
    other: saying(`{value}${NBSP}%`),
  };
}

/** How the company's own courses with some mix fared. @param {string} having the mix @param {string} has it @returns {Wording} */
function outcomes(having, has) {
  const only = `Ihr einziger anderer Kurs mit ${having}, den das Modell kennt, erreichte`;
  const all = `Alle {courses} Ihrer anderen Kurse mit ${having}, die das Modell kennt, erreichten`;
  const [higher, lower, same] = ['einen höheren Score als dieser.', 'einen niedrigeren Score als dieser.', 'denselben Score wie dieser.'];
  return {
    by: 'courses',
    '0': `Keiner Ihrer anderen Kurse, die das Modell kennt, hat ${has}.`,
    '1': {
      by: 'higher',
      '1': `${only} ${higher}`,
      other: { by: 'lower', '1': `${only} ${lower}`, other: `${only} ${same}` },
    },
    other: {
      by: 'higher',
      '0': { by: 'lower', '0': `${all} ${same}`, other: { by: 'same', '0': `${all} ${lower}` } },
      other: {
        by: 'lower',
        '0': { by: 'same', '0': `${all} ${higher}` },
        other:
          `Von {courses} Ihrer anderen Kurse mit ${having} liegt der Score bei {higher} höher als bei diesem,`
          + ' bei {lower} niedriger und bei {same} gleich hoch.',
      },
    },
  };
}

/** Why a mix was chosen, of one and of several. @param {string} code @param {Wording} only @param {Wording} first */
function chosen(code, only, first) {
  /** @param {string} suffix @param {string} and */
  const reason = (suffix, and) => ({
    [code + suffix]: {
      by: 'among',
      '1': {
        by: 'before',
        '0': begun(`Der einzige Mix, der gezeigt werden darf${and}, `, only),
        other: begun(`Der einzige weitere Mix, der gezeigt werden darf${and} und sich klar von den obigen unterscheidet, `, only),
      },
      other: {
        by: 'before',
        '0': begun(`Von den {among} Mixen, die gezeigt werden dürfen${and.replace('erreicht', 'erreichen')}, `, first),
        other: begun(
          `Von den {among} weiteren Mixen, die gezeigt werden dürfen${and.replace('erreicht', 'erreichen')} und sich klar von den obigen unterscheiden, `,
          first,
        ),
      },
    },
  });
  return {
    ...reason('', ''),
    ...reason('-at-target', ' und das Ziel erreicht'),
    ...reason('-below-target', ' und das Ziel nicht erreicht'),
  };
}

/** A text, or each of several, after what they begin with. @param {string} start @param {Wording} text @returns {Wording} */
function begun(start, text) {
  if (typeof text === 'string') return start + text;
  const { by, ...all } = text;
  return { by, ...Object.fromEntries(Object.entries(all).map(([key, one]) => [key, begun(start, one)])) };
}

/** That no mix that was tried is supported, for the first of these ends that is known. @param {string} those @returns {Wording} */
function unsupported(those) {
  const needs = `Dafür braucht es {needed} ${those} mit einem ähnlichen Mix und Anteile der Seitentypen, die im Training vorkamen.`;
  /** @param {string} tried @returns {Wording} */
  const ended = (tried) => ({
    by: 'course',
    absent: `${tried} ${needs} Keiner Ihrer Kurse liegt in der Nähe.`,
    other: {
      by: 'title',
      absent: `${tried} ${needs} Am nächsten liegt Ihr Kurs {course}.`,
      other: `${tried} ${needs} Am nächsten liegt Ihr Kurs „{title}“ ({course}).`,
    },
  });
  return {
    by: 'mixes',
    '1': ended('Der einzige geprüfte Mix hat nicht genug Rückhalt.'),
    other: ended('Keiner der {mixes} geprüften Mixe hat genug Rückhalt.'),
  };
}

/** Where even the best mix does not raise the score, no points are named. @param {Wording} points @returns {Wording} */
function promised(points) {
  /** @type {Wording} */
  const no = { by: 'mixes', '1': 'Der einzige Mix mit genug Rückhalt lässt keinen höheren Score erwarten.', other: 'Von {mixes} Mixen mit genug Rückhalt lässt keiner einen höheren Score erwarten.' };
  return { by: 'expectedChange', negative: no, '0': no, other: points };
}

/** @type {Catalogue['codes']} */
export const codes = {
  // Whose courses a support comes from.
  'own-courses': 'Ihre Kurse',
  'same-profile': 'Kurse von Organisationen mit demselben Profil',

  // Why a figure is withheld, and cautions.
  'no-change': 'Es ändert sich nichts, daher bevorzugt das Modell keinen der beiden Kurse.',
  'not-calibrated': 'Für diese Modellversion wurde nicht gemessen, worauf diese Angabe beruhen würde.',
  'too-little-data': 'Im Training gab es zu wenige Kurse oder Bäume, um zu messen, worauf diese Angabe beruhen würde.',
  'not-only-page-types':
    'Die Häufigkeit stammt aus Paaren von Kursen, die sich nur im Seitenmix unterscheiden; über andere Änderungen sagt sie nichts.',
  'not-seen-in-training': {
    by: 'feature',
    absent: {
      by: 'value',
      absent: 'In allen Kursen, aus denen das Modell gelernt hat, war der geänderte Wert derselbe, daher kann es nicht sagen, womit eine Änderung einhergeht.',
      other: 'Es ist nicht bekannt, dass das Modell aus einem Kurs mit einem Wert wie {value} gelernt hat, daher kann es nicht sagen, womit diese Änderung einhergeht.',
    },
    other: {
      by: 'value',
      absent: '{feature}: Alle Kurse, aus denen das Modell gelernt hat, hatten denselben Wert, daher kann es nicht sagen, womit eine Änderung einhergeht.',
      other: '{feature}: Es ist nicht bekannt, dass das Modell aus einem Kurs mit einem Wert wie {value} gelernt hat, daher kann es nicht sagen, womit diese Änderung einhergeht.',
    },
  },
  'mix-sum':
    'Die erfassten Seitentypen dieses Kurses ergeben zusammen nicht 100\u00a0%, daher lässt sich nicht sagen, welche Anteile die anderen hätten, wenn sich einer ändert.',
  'too-few-points': 'Der Kurs hat weniger als {points}\u00a0Punkte von dem Seitentyp, der sie abgeben würde.',
  'no-mixes-published':
    'Die veröffentlichten Daten enthalten noch keine Seitenmixe, daher lässt sich nicht sagen, ob einer Ihrer Kurse einen ähnlichen Mix hat.',
  'too-few-courses': {
    by: 'learners',
    absent:
      'Ob ein Mix schon erprobt ist, lässt sich erst sagen, wenn von mindestens {needed} Ihrer anderen Kurse der Seitenmix bekannt ist; bisher sind es {courses}.',
    other: 'Gruppen werden erst ab {needed} Kursen mit mindestens {learners} Lernenden gesucht; Sie haben davon {courses}.',
  },
  'no-course-near': {
    by: 'mixes',
    absent: 'Weniger als {needed} Ihrer anderen Kurse haben einen solchen Mix, daher fehlt dem Modell die Grundlage.',
    other: {
      by: 'basis',
      'own-courses': unsupported('Ihrer Kurse'),
      other: unsupported('Kurse von Ihnen oder von Organisationen mit demselben Profil'),
    },
  },
  'no-page-mix':
    'Die erfassten Seitentypen dieses Kurses ergeben zusammen nicht 100\u00a0%. Daher hat er keinen Seitenmix, der sich vergleichen oder ändern ließe.',
  'company-not-in-training':
    'Das Modell hat aus weniger als {needed} Kursen Ihres Unternehmens oder von Organisationen mit Ihrem Profil gelernt. Was es über eine Änderung sagt, taugt daher nicht als Anhaltspunkt für Ihre Kurse.',
  'certificates-not-issued':
    'Dieser Kurs vergibt keine Zertifikate, und es ist nicht bekannt, welche Ihrer Kurse mit einem solchen Mix welche vergeben. Daher fehlt dem Modell die Grundlage.',
  'may-be-a-result': {
    by: 'feature',
    certificates: 'Zertifikate werden erst nach dem Abschluss vergeben. Ihr Zusammenhang mit dem Score ist daher wohl zum großen Teil dessen Folge, nicht seine Ursache.',
    teacherComments: 'Lehrende kommentieren, was Lernende abgeben. Der Zusammenhang der Kommentare mit dem Score ist daher wohl zum großen Teil dessen Folge, nicht seine Ursache.',
    other: 'Dieser Zusammenhang mit dem Score kann zum großen Teil dessen Folge sein, nicht seine Ursache.',
  },
  'support-of-mix-alone': {
    by: 'feature',
    certificates: 'Der Rückhalt gilt dem Seitenmix und ist hier höchstens gering: Wie viele Ihrer Kurse ebenso viele Zertifikate vergeben, zählt nicht.',
    teacherComments: 'Der Rückhalt gilt dem Seitenmix und ist hier höchstens gering: Wie viele Ihrer Kurse ebenso viele Kommentare der Lehrenden haben, zählt nicht.',
    other: 'Der Rückhalt gilt nur dem Seitenmix: Wie viele Ihrer Kurse bei „{feature}“ denselben Wert haben, zählt nicht.',
  },
  'all-trees':
    'Das Modell hat womöglich aus genau diesem Kurs gelernt. Was es erwartet, kann daher zu nah am tatsächlichen Score liegen.',
  'small-sample': 'An diesem Kurs nahmen weniger als {below}\u00a0Lernende teil, daher sagt sein Score wenig über die nächste Durchführung.',
  'low-support': 'Wenige der Kurse, die zum Vergleich taugen, haben einen ähnlichen Mix. Was das Modell erwartet, trifft daher womöglich nicht zu.',
  'little-history': 'Das Modell hat aus weniger als {below} Kursen von Ihnen oder von Organisationen mit Ihrem Profil gelernt.',
  'own-courses-disagree':
    'Ihre eigenen Kurse sprechen dagegen: Die {proposedCourses}\u00a0Kurse nahe am vorgeschlagenen Mix hatten im Durchschnitt einen Score von {proposedMean}, die {presentCourses} nahe am jetzigen einen von {presentMean}.',

  // A change in whole pages.
  'pages-replaced': 'Ersetzen Sie {from.pages} durch {to.pages}: {replaced} von {of}.',
  'less-than-one-page': { by: 'of', '0': 'Das ist weniger als eine Seite.', '1': 'Das ist weniger als eine Seite.', other: 'Das ist weniger als eine von {of} Seiten dieses Typs ({from}).' },
  'no-page-replaced': 'Es wird keine Seite ersetzt.',
  'less-than-one-page-of-all': 'Das ist weniger als eine Seite.',
  'pages-of-all-replaced': {
    by: 'of',
    '1': 'Ihre einzige Seite wird ersetzt.',
    other: { by: 'replaced', '1': '{replaced} Ihrer {of}\u00a0Seiten wird ersetzt.', other: '{replaced} Ihrer {of}\u00a0Seiten werden ersetzt.' },
  },

  // Recommendations: plans, and what one edition can show.
  ...chosen(
    'fewest-points',
    pointed('points', 'verschiebt {points}#.'),
    'verschiebt dieser die wenigsten Punkte: {points}.',
  ),
  ...chosen(
    'highest-lower-end',
    pointed('low', 'hat einen Zuwachs, dessen Spanne bei {low}# beginnt.', 'Punkten'),
    pointed('low', 'hat dieser den sichersten Zuwachs: Seine Spanne beginnt bei {low}#.', 'Punkten'),
  ),
  'nobody-has-tested': 'Noch hat niemand geprüft, ob mehr Lernende den Kurs abschließen, wenn man dem folgt.',
  'outcomes-of-own-courses': outcomes('nahezu diesem Mix', 'nahezu diesen Mix'),
  'outcomes-of-own-courses-as-now': outcomes('nahezu dem jetzigen Mix', 'nahezu den jetzigen Mix'),
  'learners-unknown': 'Es ist nicht bekannt, auf wie vielen Lernenden der Score beruht.',
  'spread-of-twins-unknown':
    'Es ist nicht bekannt, wie weit die Scores von Kursen mit demselben Mix auseinanderliegen. Daher lässt sich nicht sagen, welche Änderung eine einzige Durchführung zeigen könnte.',
  'detectable-rise': {
    by: 'learners',
    '1': 'Bei nur einer Person lassen sich Unterschiede unter {points}\u00a0Punkten in einer einzigen Durchführung nicht vom Zufall unterscheiden.',
    other: 'Bei {learners}\u00a0Lernenden lassen sich Unterschiede unter {points}\u00a0Punkten in einer einzigen Durchführung nicht vom Zufall unterscheiden.',
  },
  'detectable-rise-by-twins':
    'Die Scores von Kursen einer Organisation, die denselben Mix haben und sich auch sonst ähneln, unterscheiden sich um etwa {spread}\u00a0Punkte. Eine Änderung von weniger als {points}\u00a0Punkten lässt sich daher in einer einzigen Durchführung nicht vom Zufall unterscheiden, so viele Lernende es auch sind.',
  'no-rise-detectable': 'In einer einzigen Durchführung ließe sich bei diesem Kurs kein Anstieg des Scores vom Zufall unterscheiden.',

  // Why nothing is recommended, and what can be done.
  'outside-model-scope': 'Das Modell kennt Kurse mit einem Score über 0 und unter 100; dieser hat {engagementScore}.',
  'after-the-next-edition': 'Fragen Sie nach der nächsten Durchführung wieder, wenn mehr Daten vorliegen.',
  'too-few-learners': {
    by: 'judged',
    absent: {
      by: 'learners',
      '0': 'Empfehlungen brauchen einen Score, der auf mindestens {needed}\u00a0Lernenden beruht; wie viele dieser Kurs hat, ist nicht bekannt.',
      other: 'Empfehlungen brauchen einen Score, der auf mindestens {needed}\u00a0Lernenden beruht; dieser Kurs hat {learners}.',
    },
    other: 'Empfehlungen brauchen einen Score, der auf mindestens {needed}\u00a0Lernenden beruht; keiner Ihrer Kurse, über die das Modell etwas sagt, hatte so viele.',
  },
  'after-more-learners': 'Fragen Sie nach einer Durchführung mit mindestens {needed}\u00a0Lernenden wieder.',
  'correct-the-shares': 'Lassen Sie die Seitentypen dieses Kurses neu zählen und die Kurse neu veröffentlichen.',
  'no-calibration': 'Das veröffentlichte Modell sagt nicht, wie viel von seinen Erwartungen sich bestätigt. Daher wird nach ihm nichts empfohlen.',
  'publish-another-model': 'Wer diesen Dienst betreibt, kann ein Modell mit genügend Kursen trainieren und veröffentlichen.',
  'train-with-your-courses': 'Wer diesen Dienst betreibt, kann ein Modell mit Daten trainieren, die Ihre Kurse enthalten, und es veröffentlichen.',
  'after-more-courses': { by: 'courses', '1': 'Fragen Sie nach etwa einem weiteren Kurs wieder.', other: 'Fragen Sie nach etwa {courses} weiteren Kursen wieder.' },
  'publish-again': 'Wer diesen Dienst betreibt, kann die Kurse neu veröffentlichen.',
  'target-is-reached': 'Das Ziel ist ein Score von {target}, und dieser Kurs hat bereits {engagementScore}.',
  'raise-the-target': 'Wählen Sie ein höheres Ziel oder keines.',
  'nothing-may-change': 'Bei dem, was gesperrt ist, und mit den angegebenen Bereichen lässt sich keine einzige Seite verschieben.',
  unlock:
    'Entsperren Sie mindestens zwei Seitentypen, oder geben Sie ihnen größere Bereiche. Bewertete Tests ändern sich nur, wenn Sie sie ausdrücklich freigeben.',
  'nothing-beside-graded-assessments':
    'Dieser Kurs hat neben seinen bewerteten Tests zu wenige Seiten, um welche zu verschieben, und bewertete Tests bleiben, wie sie sind, solange Sie sie nicht freigeben.',
  'unlock-graded-assessments': 'Bewertete Tests ändern sich nur, wenn Sie sie ausdrücklich freigeben.',
  'try-in-one-course': 'Erproben Sie einen anderen Mix in ein oder zwei Ihrer Kurse, damit es etwas zu vergleichen gibt.',
  'too-little-promised': promised({
    by: 'mixes',
    '1': pointed('expectedChange', 'Der einzige Mix mit genug Rückhalt lässt {expectedChange}# erwarten; nötig sind mindestens {fewestPoints}.'),
    other: 'Von {mixes} Mixen mit genug Rückhalt lässt keiner mindestens {fewestPoints}\u00a0Punkte erwarten; beim besten sind es {expectedChange}.',
  }),
  'too-uncertain': {
    by: 'mixes',
    '1': pointed('expectedChange', 'Der einzige Mix mit genug Rückhalt lässt {expectedChange}# erwarten, aber die Spanne darum beginnt bei {low}.'),
    other: pointed('expectedChange', 'Von {mixes} Mixen mit genug Rückhalt ist bei keinem der Zuwachs sicher genug; am nächsten kommt dem einer, der {expectedChange}# erwarten lässt, dessen Spanne aber bei {low} beginnt.'),
  },
  'look-at-the-explanation':
    'Sehen Sie in der Erklärung des Scores nach, was sonst mit ihm einhergeht, probieren Sie an den Reglern eigene Änderungen aus, oder entsperren Sie, was gesperrt ist, und fragen Sie wieder.',
  'own-courses-say-otherwise': {
    by: 'mixes',
    '1': 'Das Modell bevorzugt einen Mix, aber Ihre eigenen Kurse mit einem solchen Mix hatten niedrigere Scores als die mit dem jetzigen.',
    other: 'Das Modell bevorzugt {mixes} Mixe, aber Ihre eigenen Kurse mit solchen Mixen hatten niedrigere Scores als die mit dem jetzigen.',
    absent: {
      by: 'promising',
      '1': 'Das Modell bevorzugt in einem Kurs einen Tausch von {points}\u00a0Punkten, aber Ihre eigenen Kurse mit einem solchen Mix hatten niedrigere Scores als die mit dem jetzigen.',
      other: 'Das Modell bevorzugt in {promising} Kursen einen Tausch von {points}\u00a0Punkten, aber Ihre eigenen Kurse mit einem solchen Mix hatten niedrigere Scores als die mit dem jetzigen.',
    },
  },
  'compare-own-courses': 'Vergleichen Sie Ihre Kurse mit einem solchen Mix mit diesem: Ihre Scores lagen anders, als das Modell erwartet.',

  // Segments of a company, and its room to improve.
  'no-segments-published': 'Die veröffentlichten Daten enthalten noch keine Gruppen von Kursen. Wer diesen Dienst betreibt, kann die Kurse neu veröffentlichen.',
  'nothing-differs': 'Keine Gruppe Ihrer {courses} Kurse mit genügend Lernenden unterscheidet sich von den anderen stärker, als es der Zufall erklärt.',
  'no-course-in-scope': 'Das Modell kennt Kurse mit einem Score über 0 und unter 100 und mit einem Seitenmix; von Ihren ist keiner so.',
  'no-swap-supported':
    'Für keinen Ihrer Kurse, die genügend Lernende haben, hat ein Tausch von {points}\u00a0Punkten genug Rückhalt: Dafür braucht es {needed} andere Kurse mit einem ähnlichen Mix und Anteile der Seitentypen, die im Training vorkamen.',
  'no-swap-promises': {
    by: 'supported',
    '1': 'In einem Kurs hat ein Tausch von {points}\u00a0Punkten genug Rückhalt, aber das Modell erwartet keinen sicheren Anstieg: Die Spanne beginnt bei 0 oder darunter.',
    other: 'In {supported} Kursen hat ein Tausch von {points}\u00a0Punkten genug Rückhalt, aber das Modell erwartet in keinem einen sicheren Anstieg: Die Spanne beginnt bei 0 oder darunter.',
  },

  // The explanation of a score.
  expected: 'Bei einem Kurs, über den es nichts weiß, erwartet das Modell einen Score von {baseValue}, bei einem Kurs wie diesem einen von {baseline}.',
  'unexplained-higher': pointed('points', 'Dieser Kurs hat einen Score von {observed}, {|points|}# mehr, als das Modell erwartet. Diesen Unterschied kann es nicht erklären.'),
  'unexplained-lower': pointed('points', 'Dieser Kurs hat einen Score von {observed}, {|points|}# weniger, als das Modell erwartet. Diesen Unterschied kann es nicht erklären.'),
  'unexplained-same': 'Dieser Kurs hat einen Score von {observed}, wie es das Modell erwartet.',
  association: 'All das beschreibt vergangene Kurse. Es sagt nicht, wozu eine Änderung führen würde.',
  ...goes('group', (how) => ({
    by: 'controllable',
    true: `In vergangenen Daten geht das, was Sie entscheiden, ${how} einher.`,
    other: `In vergangenen Daten geht das, was Sie nicht entscheiden, ${how} einher.`,
  })),
  ...goes('others', (how) => ({
    by: 'controllable',
    true: `Alles Übrige, was Sie entscheiden, geht ${how} einher.`,
    other: `Alles Übrige, was Sie nicht entscheiden, geht ${how} einher.`,
  })),
  ...goes(
    'page-mix',
    (how) =>
      'Der Seitenmix (Inhalt {content}\u00a0%, Interaktiv {interactive}\u00a0%, Bewertet {gradedAssessment}\u00a0%,'
      + ` Unbewertet {notGradedAssessment}\u00a0%, Extern {external}\u00a0%) geht ${how} einher.`,
  ),
  ...goes('feature', (how) => valued((value) => `„{feature}: ${value}“ geht ${how} einher.`)),
  ...goes('unrecorded', (how) =>
    valued((value) => `„{feature}“ ist nicht erfasst; der Median aller Kurse (${value}), der dafür steht, geht ${how} einher.`),
  ),

  // What a model is not to be used for.
  'made-up-data': 'Es wurde mit erfundenen Kursen trainiert: Nichts hier handelt von einem echten Kurs.',
  'demonstration-data':
    'Es wurde mit anonymisierten Demonstrationsdaten trainiert: mit den veröffentlichten Dateien der ursprünglichen Studie, in denen Unternehmen und Kurse nicht ihre echten Namen tragen.',
  'associations-not-causes':
    'Vorhersagen sind Zusammenhänge in vergangenen Daten, keine Ursachen: Solche Scores hatten ähnliche Kurse. Nichts hier sagt, dass eine Änderung einen Kurs dorthin bringt.',
  'unseen-companies':
    'Nicht für Unternehmen, mit deren Kursen es nicht trainiert wurde. Wie gut es für sie vorhersagt, steht auf dieser Seite, soweit es gemessen wurde; das ist kein Versprechen für andere Unternehmen.',
  'small-samples':
    'Der Score eines Kurses mit weniger als 10\u00a0Lernenden beruht auf wenigen Menschen und kann bei der nächsten Durchführung ganz anders sein. Solche Kurse sind unter denen, mit denen es trainiert wurde.',
  'not-about-people':
    'Nicht, um Menschen zu beurteilen, weder Lernende noch Lehrende. Seine Daten sind Kurse; über einzelne Menschen sagen sie nichts.',
  'known-companies':
    'Bei den Kursen der ursprünglichen Studie stimmte ein vorhergesagter Unterschied bestenfalls im Durchschnitt, selbst für Unternehmen, die das Modell kannte: Ihre Kurse unterschieden sich im Durchschnitt etwa so wie vorhergesagt. In einzelnen Unternehmen gab es keinen Zusammenhang, bis hin zum umgekehrten. Für unbekannte Unternehmen gab es kein brauchbares Signal. Das wurde dort gemessen, nicht an den Daten dieser Version.',
  'new-courses':
    'Nicht für ganz neue Kurse. Es wurde mit Kursen trainiert, die Lernende schon durchlaufen haben, und manche Merkmale, etwa die Zahl der Lernenden, entstehen erst dabei.',
  'may-be-results':
    'Zertifikate und Kommentare der Lehrenden können Folgen davon sein, dass Lernende einen Kurs abschließen, und nicht der Grund dafür: Zertifikate werden nach dem Abschluss vergeben.',
  'outside-scope': 'Nicht für Kurse mit einem Score von 0 oder 100: Es kennt nur Scores über 0 und unter 100.',
};

/** @type {Catalogue['problems']} */
export const problems = {
  'malformed-request': { title: 'Die Anfrage ist fehlerhaft.', detail: 'Laden Sie die Seite neu, und versuchen Sie es noch einmal.' },
  unauthorized: { title: 'Dafür braucht es eine gültige Anmeldung.', detail: 'Melden Sie sich noch einmal an.' },
  'launch-refused': { title: 'Der Kurs konnte nicht geöffnet werden.', detail: 'Öffnen Sie ihn noch einmal aus der Lernplattform.' },
  'unknown-platform': { title: 'Diese Lernplattform ist nicht angemeldet.', detail: 'Wer diesen Dienst betreibt, kann sie anmelden.' },
  'access-suspended': { title: 'Dieser Zugang ist gesperrt.', detail: 'Wer diesen Dienst betreibt, kann ihn wieder öffnen.' },
  'role-not-allowed': { title: 'Das ist für Menschen, die Kurse machen.', detail: '' },
  'course-not-connected': { title: 'Der Kurs ist noch nicht verbunden.', detail: 'Jemand, der den Kurs macht, kann ihn einmal auswählen.' },
  'course-connected': { title: 'Der Kurs ist schon verbunden.', detail: '' },
  'unknown-path': { title: 'Diese Adresse gibt es nicht.', detail: 'Laden Sie die Seite neu.' },
  'unknown-company': { title: 'Dieses Unternehmen gibt es nicht.', detail: 'Unter diesem Namen ist keines veröffentlicht.' },
  'unknown-course': { title: 'Diesen Kurs hat das Unternehmen nicht.', detail: 'Unter dieser Kennung ist keiner veröffentlicht.' },
  'not-acceptable': { title: 'Der Dienst antwortet nur in JSON.', detail: '' },
  'cursor-gone': { title: 'Die Liste wurde neu veröffentlicht.', detail: 'Beginnen Sie wieder am Anfang der Liste.' },
  'body-too-large': { title: 'Die Anfrage ist zu groß.', detail: '' },
  'path-too-long': { title: 'Die Adresse ist zu lang.', detail: '' },
  'unsupported-media-type': { title: 'Die Anfrage muss JSON sein.', detail: '' },
  'impossible-change': {
    title: 'Diese Änderungen sind nicht möglich.',
    detail: 'Ein Wert liegt außerhalb seines Bereichs, die Anteile der Seitentypen ergeben nicht 100\u00a0%, oder das Modell kennt ein Merkmal nicht.',
  },
  'outside-model-scope': {
    title: 'Das Modell kennt solche Kurse nicht.',
    detail: 'Es kennt nur Kurse mit einem Score über 0 und unter 100.',
  },
  'not-in-release': { title: 'Die veröffentlichten Daten enthalten das noch nicht.', detail: 'Die nächste Veröffentlichung bringt es.' },
  'headers-too-large': { title: 'Die Kopfzeilen der Anfrage sind zu groß.', detail: '' },
  unexpected: { title: 'Etwas ist schiefgegangen.', detail: 'Versuchen Sie es gleich noch einmal.' },
  'nothing-published': { title: 'Es ist noch nichts veröffentlicht.', detail: '' },
  unavailable: { title: 'Der Dienst ist gerade nicht verfügbar.', detail: 'Versuchen Sie es gleich noch einmal.' },
};

const OPEN_UNIVERSITY = 'Fernstudienmodule der Open University, Großbritannien';
const ENGAGEMENT = 'Beschäftigung mit den Kursinhalten';
const ACHIEVEMENT = 'Lernleistung';
const COURSERA = 'MOOCs auf Coursera';
const COMPLETION = 'Abschluss';

/** @type {Catalogue['findings']} */
export const findings = {
  'rienties-2015-content': {
    finding: 'Module, die mehr Zeit für Lesen, Zusehen und Zuhören vorsehen, haben niedrigere Abschluss- und Bestehensquoten.',
    size: 'Ein signifikanter negativer Zusammenhang über die 40 von 87\u00a0Modulen mit vollständigen Daten.',
    measured: 'Abschluss- und Bestehensquoten',
    setting: OPEN_UNIVERSITY,
    caveat: 'Ein Zusammenhang über wenige Module einer Universität; gezählt wird geplante Zeit, unser Inhalt zählt Seiten.',
  },
  'toetenel-2016-content': {
    finding: 'Ein hoher Anteil an Lesen, Zusehen und Zuhören geht mit schlechteren Ergebnissen einher.',
    size: 'Ein negativer Zusammenhang über 157\u00a0Lerndesigns mit mehr als 60.000\u00a0Studierenden.',
    measured: 'Ergebnisse der Studierenden',
    setting: OPEN_UNIVERSITY,
    caveat:
      'Ein Zusammenhang, den die Verfasser vorläufig nennen, über Module, die auch in den anderen Studien dieser Universität vorkommen können; keine der sieben Arten von Aktivität ging mit besseren Ergebnissen einher.',
  },
  'rienties-2016-communication': {
    finding: 'In Modulen mit mehr Zeit für Austausch bleiben mehr Studierende dabei.',
    size: 'Der stärkste Prädiktor für den Verbleib über 151\u00a0Module mit 111.256\u00a0Studierenden.',
    measured: 'Verbleib',
    setting: OPEN_UNIVERSITY,
    caveat: 'Beobachtet, nicht im Versuch geprüft, an einer Universität; Diskussionsforen sind nur eine der Seitenarten, die hier als interaktiv zählen.',
  },
  'koedinger-2015-doing': {
    finding: 'Studierende, die mehr Übungen machen, lernen mehr als solche, die mehr Videos ansehen oder mehr Seiten lesen.',
    size: 'Eine Standardabweichung mehr Üben geht mit mehr als dem sechsfachen Lernzuwachs einher, verglichen mit einer mehr an Zusehen oder Lesen.',
    measured: 'Lernzuwachs',
    setting: 'ein MOOC in Psychologie',
    caveat:
      'Verglichen werden Studierende eines Kurses, nicht Kurse, und es geht nicht um den Abschluss; auf Seiten, die hier als interaktiv zählen, gibt es nicht unbedingt etwas zu tun.',
  },
  'freeman-2014-active-learning': {
    finding: 'Studierende fallen seltener durch, wo sie im Unterricht aktiv mitarbeiten, statt einer Vorlesung zuzuhören.',
    size: 'Die Chance (Odds) durchzufallen ist bei Vorlesungen 1,95-mal so hoch (67\u00a0Studien); die Prüfungsergebnisse sind bei aktivem Lernen um 0,47\u00a0Standardabweichungen höher (158\u00a0Studien).',
    measured: 'Prüfungsergebnisse und Bestehen',
    setting: 'Lehrveranstaltungen in Naturwissenschaften, Technik und Mathematik',
    caveat: 'Präsenzunterricht mit Lehrperson, keine Onlinekurse; Seiten, die hier als interaktiv zählen, regen nicht unbedingt zu aktiver Arbeit an.',
  },
  'yang-2021-quizzes': {
    finding: 'Quizze im Unterricht erhöhen die Lernleistung.',
    size: 'g\u00a0=\u00a00,50 über 222\u00a0Studien mit 48.478\u00a0Lernenden; 0,54 mit und 0,37 ohne Rückmeldung; 0,10 gegenüber vertiefenden Strategien wie Concept-Maps.',
    measured: ACHIEVEMENT,
    setting: 'Schulklassen und Lehrveranstaltungen',
    caveat:
      'Es geht um Lernen und nicht um den Abschluss, und jene Quizze zählen nicht unbedingt für eine Note; über Umfragen, Abstimmungen und Arbeitshefte, unsere unbewerteten Tests, sagt die Studie nichts.',
  },
  'jordan-2015-length': {
    finding: 'Längere Kurse schließen weniger von denen ab, die sich einschreiben.',
    size: 'Ein signifikanter Unterschied; die Abschlussquoten reichen von 0,7 bis 52,1\u00a0%, der Median ist 12,6\u00a0%; Daten wurden zu 221\u00a0Kursen erhoben.',
    measured: COMPLETION,
    setting: 'MOOCs',
    caveat: 'Beobachtet, nicht im Versuch geprüft, an offenen Kursen, denen alle beitreten können; Länge meint dort nicht unbedingt Stunden.',
  },
  'skilljar-2016-length': {
    finding: 'Kurse, die länger als eine halbe Stunde dauern, werden weit seltener abgeschlossen.',
    size: '97\u00a0% bei 10 bis 15\u00a0Minuten, mehr als 80\u00a0% von 5 bis 30\u00a0Minuten, danach ein steiler Abfall; nach Lektionen 91\u00a0% bei einer, 61\u00a0% bei vier und 32\u00a0% bei elf bis fünfzehn.',
    measured: COMPLETION,
    setting: 'Kundenschulungen auf der Plattform eines Anbieters',
    caveat: 'Eigene Zahlen eines Anbieters, ohne Zahl der Kurse und ohne Prüfung auf Zufall; zwischen 16 und 30\u00a0Lektionen ist der Abschluss wieder häufiger.',
  },
  'goli-2022-certificate': {
    finding: 'Lernende, die für ein Zertifikat bezahlt haben, sind engagierter, bis sie die nötige Note erreichen.',
    size: 'Etwa 8 bis 9\u00a0% mehr Beschäftigung mit dem Kurs, über mehr als 70\u00a0Kurse.',
    measured: ENGAGEMENT,
    setting: COURSERA,
    caveat: 'Es geht um ein Zertifikat, auf das man hinarbeitet; bei uns zählen vergebene Zertifikate, die auf den Abschluss folgen.',
  },
  'goli-2022-payment': {
    finding: 'Lernende, die bezahlt haben, sind einige Wochen lang engagierter, weil sie bezahlt haben.',
    size: 'Etwa 17 bis 20\u00a0% mehr Beschäftigung mit dem Kurs, einige Wochen nach der Zahlung.',
    measured: ENGAGEMENT,
    setting: COURSERA,
    caveat: 'Verglichen wird Bezahlen mit Nichtbezahlen, nicht ein hoher Preis mit einem niedrigen, und die Wirkung hält nicht an.',
  },
  'despujol-2017-free-certificates': {
    finding: 'Als es keine kostenlosen Zertifikate mehr gab, sank die Abschlussquote.',
    size: 'Von 10,5 auf 5,6\u00a0% über 24\u00a0Kurse mit 199.278\u00a0Einschreibungen.',
    measured: COMPLETION,
    setting: 'MOOCs einer Universität auf edX',
    caveat: 'Ein Vorher-nachher-Vergleich ohne andere Kurse zum Vergleichen; bei uns zählen vergebene Zertifikate, die auf den Abschluss folgen.',
  },
  'tomkin-2014-teaching-staff': {
    finding: 'Ob Professor und Assistierende im Forum antworteten oder nicht: Die Abschlussquote war etwa gleich.',
    size: 'Kein signifikanter Unterschied zwischen Lernenden, die zufällig zugeteilt wurden.',
    measured: COMPLETION,
    setting: 'ein MOOC in Naturwissenschaft',
    caveat: 'Es geht um Antworten in einem Forum; bei uns zählen Kommentare zu Abgaben, die nur bekommt, wer etwas abgibt.',
  },
  'zhang-2015-discussions': {
    finding: 'Lernende, die miteinander diskutierten, schlossen in der Woche danach mehr Quizze ab und mit besserem Ergebnis.',
    size: '10\u00a0% mehr bei denen, die eine Diskussion zu zweit führten.',
    measured: 'Abschluss von Quizzen und Quizergebnisse in der Woche danach',
    setting: 'randomisierte Experimente in einem MOOC mit 24.225\u00a0Lernenden',
    caveat: 'Es geht um die Woche danach und nicht um den ganzen Kurs; ermuntert wurde nach dem Zufall, aber ob sie diskutierten, entschieden die Lernenden selbst.',
  },
  'yeomans-2017-planning': {
    finding: 'Mehr Lernende schlossen ab, wenn sie zu Beginn gebeten wurden, einen Plan aufzuschreiben.',
    size: '29\u00a0% mehr Abschlüsse, in drei Kursen.',
    measured: COMPLETION,
    setting: 'MOOCs einer Universität',
    caveat: 'Wenige Kurse; als dasselbe in vielen Kursen versucht wurde, zeigte sich die Wirkung nicht wieder.',
  },
  'kizilcec-2020-at-scale': {
    finding: 'Ratschläge an Lernende, die in wenigen Kursen gewirkt hatten, erhöhten die Abschlussquote nicht, als sie in vielen versucht wurden.',
    size: 'Kein Anstieg der Abschlüsse am Kursende durch Planung und Ähnliches, in 247\u00a0Kursen mit einer Viertelmillion Lernender; die Wirkungen schrumpften um eine Größenordnung.',
    measured: COMPLETION,
    setting: 'MOOCs dreier Universitäten',
    caveat: 'Kurze Übungen für Lernende, keine Änderungen an Kursen; Übungen zum Wert eines Kurses halfen in manchen Ländern und Kursen.',
  },
  'kaliisa-2024-dashboards': {
    finding: 'Es gibt keinen Beleg dafür, dass Lern-Dashboards die Lernleistung erhöhen.',
    size: '38\u00a0Studien, die meisten mit vernachlässigbaren oder kleinen Effekten.',
    measured: ACHIEVEMENT,
    setting: 'eine Übersicht über Studien zu Lern-Dashboards',
    caveat: 'Wenige der Studien waren große kontrollierte Experimente; die Effekte auf die Beteiligung waren größer.',
  },
};

/** @type {Catalogue['texts']} */
export const texts = {
  'For those who make a course, and the services that they use: to see, before its next edition, how courses like it scored and which of its features go with that.':
    'Für alle, die einen Kurs machen, und die Dienste, die sie nutzen: um vor der nächsten Durchführung zu sehen, welche Scores ähnliche Kurse hatten und welche Merkmale damit einhergehen.',
  'courses with an engagement score above 0 and below 100': 'Kurse mit einem Score über 0 und unter 100',
  'It was trained elsewhere: which rows each of its trees saw is not known.': 'Es wurde anderswo trainiert: Welche Zeilen seine Bäume sahen, ist nicht bekannt.',
  'Every tree saw every row, so no row can be judged by trees that did not.': 'Jeder Baum sah jede Zeile; also kann keine von Bäumen beurteilt werden, die sie nicht kannten.',
  'It was trained elsewhere: which rows were kept from it is not known.': 'Es wurde anderswo trainiert: Welche Zeilen zurückgehalten wurden, ist nicht bekannt.',
  'It was trained on all rows; kme train --holdout keeps some and judges by them.': 'Es wurde mit allen Zeilen trainiert; kme train --holdout hält einige zurück und beurteilt es daran.',
  'It was trained elsewhere; kme study measures the forests that it trains itself.': 'Es wurde anderswo trainiert; kme study misst die Modelle, die es selbst trainiert.',
  'kme train does not measure it; kme study does.': 'kme train misst das nicht; kme study tut es.',
  'kme train does not measure it; kme study does, on 2,000 courses or more.': 'kme train misst das nicht; kme study tut es, ab 2.000 Kursen.',
};
