// @ts-check
/** German. */
import { codes, features, findings, problems, texts } from './de-service.js';

/** @type {Catalogue} */
export const catalogue = {
  direction: 'ltr',
  messages: {
    // api.js, files.js
    'The service takes too long to answer.': 'Der Dienst braucht zu lange für eine Antwort.',
    'Try again in a moment.': 'Versuchen Sie es gleich noch einmal.',
    'The service cannot be reached.': 'Der Dienst ist nicht erreichbar.',
    'Check the connection, then try again.': 'Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
    'You are offline.': 'Sie sind offline.',
    'The page goes on by itself when you are back.': 'Die Seite macht von selbst weiter, sobald Sie wieder online sind.',
    'The service gave an answer that this page cannot read ({0}).': 'Der Dienst gab eine Antwort, die diese Seite nicht lesen kann ({0}).',
    'Try again; if it stays so, reload the page.': 'Versuchen Sie es noch einmal; wenn es so bleibt, laden Sie die Seite neu.',
    'There is no such course.': 'Diesen Kurs gibt es nicht.',
    'This copy of the site cannot tell.': 'Diese Kopie der Seite kann das nicht sagen.',
    'What the model makes of this course is too large for a page, so each change is asked of the service, and a copy has none.':
      'Was das Modell zu diesem Kurs weiß, ist zu groß für eine Seite. Deshalb beantwortet der Dienst jede Änderung, und eine Kopie hat keinen.',
    'There is no such company.': 'Dieses Unternehmen gibt es nicht.',

    // access
    'Sign in': 'Anmelden',
    'Sign out': 'Abmelden',
    'All companies': 'Alle Unternehmen',
    'Your sign-in has ended.': 'Ihre Anmeldung ist abgelaufen.',
    'What is on this page stays. Sign in again to go on.': 'Was auf dieser Seite steht, bleibt. Melden Sie sich noch einmal an, um weiterzumachen.',
    'You are signed in, but may not see anything here.': 'Sie sind angemeldet, dürfen hier aber nichts sehen.',
    'Your account has no company here, or access was suspended. Ask the person who manages your company’s access.':
      'Ihr Konto gehört hier zu keinem Unternehmen, oder der Zugang ist gesperrt. Fragen Sie die Person, die in Ihrem Unternehmen die Zugänge verwaltet.',
    'The sign-in service cannot be reached.': 'Der Anmeldedienst ist nicht erreichbar.',
    'You need to be signed in': 'Hier müssen Sie angemeldet sein',
    'People cannot sign in on this page. If your learning platform has it, open it from your course there. Integrations use the HTTP API with an access token.':
      'Auf dieser Seite kann man sich nicht anmelden. Wenn es sie in Ihrer Lernplattform gibt, öffnen Sie sie dort aus Ihrem Kurs. Integrationen nutzen die HTTP-API mit einem Zugriffstoken.',
    'The sign-in did not work': 'Die Anmeldung hat nicht geklappt',
    'The answer of the sign-in service could not be used, or it cannot be reached. Try again.':
      'Die Antwort des Anmeldedienstes war nicht brauchbar, oder er ist nicht erreichbar. Versuchen Sie es noch einmal.',
    'You are signed out': 'Sie sind abgemeldet',
    'Sign in to see your courses again.': 'Melden Sie sich an, um Ihre Kurse wieder zu sehen.',
    'Open this page in a new tab': 'Diese Seite in einem neuen Tab öffnen',
    'Sign in to see your courses': 'Melden Sie sich an, um Ihre Kurse zu sehen',
    'Signing in needs a tab of its own. If you opened this from a learning platform, open the course there again.':
      'Die Anmeldung braucht einen eigenen Tab. Wenn Sie aus einer Lernplattform kommen, öffnen Sie den Kurs dort noch einmal.',
    'Each company sees its own courses. You come back to this page once you are signed in. If you opened it from a learning platform, open the course there again.':
      'Jedes Unternehmen sieht seine eigenen Kurse. Nach der Anmeldung kommen Sie auf diese Seite zurück. Wenn Sie aus einer Lernplattform kommen, öffnen Sie den Kurs dort noch einmal.',

    // access/launch.js, access/choosing.js
    'From your learning platform': 'Aus Ihrer Lernplattform',
    'Access has ended. Open the course from your learning platform again.': 'Der Zugang ist abgelaufen. Öffnen Sie den Kurs noch einmal aus Ihrer Lernplattform.',
    'Your access from the learning platform has ended.': 'Ihr Zugang aus der Lernplattform ist abgelaufen.',
    'What is on this page stays. Open the course from your learning platform again to go on.':
      'Was auf dieser Seite steht, bleibt. Öffnen Sie den Kurs noch einmal aus Ihrer Lernplattform, um weiterzumachen.',
    'Open the course from your learning platform to see your courses again.': 'Öffnen Sie den Kurs aus Ihrer Lernplattform, um Ihre Kurse wieder zu sehen.',
    'Open the course from your learning platform again': 'Öffnen Sie den Kurs noch einmal aus Ihrer Lernplattform',
    'The access that it gave ended when this page was loaded again.': 'Der Zugang von dort endete, als diese Seite neu geladen wurde.',
    'Which of your courses is this?': 'Welcher Ihrer Kurse ist das?',
    'The course of your learning platform is not connected to a course of {0} yet.': 'Der Kurs Ihrer Lernplattform ist noch mit keinem Kurs von {0} verbunden.',
    'You choose for everybody who opens this course from the learning platform, and only the operator of this service can change it later.':
      'Sie wählen für alle, die diesen Kurs aus der Lernplattform öffnen, und ändern kann das später nur, wer diesen Dienst betreibt.',
    'Choose {0}': '{0} wählen',
    'Choose a course': 'Kurs wählen',
    'Show more courses': 'Mehr Kurse zeigen',
    'No course of this company is published yet.': 'Von diesem Unternehmen ist noch kein Kurs veröffentlicht.',
    'See all courses without choosing': 'Alle Kurse sehen, ohne zu wählen',
    'Nothing was chosen yet. Open the course from your learning platform again, and choose there.':
      'Es ist noch nichts gewählt. Öffnen Sie den Kurs noch einmal aus Ihrer Lernplattform und wählen Sie dort.',
    'Your choice is still here. Check the connection, then try again.': 'Ihre Wahl steht noch hier. Prüfen Sie die Verbindung und versuchen Sie es dann noch einmal.',
    'Somebody else chose a course for this meanwhile.': 'Jemand anderes hat inzwischen einen Kurs gewählt.',
    'What they chose counts for everybody, and only the operator of this service can change it. Open the course from your learning platform again to see it.':
      'Diese Wahl gilt für alle, und ändern kann sie nur, wer diesen Dienst betreibt. Öffnen Sie den Kurs noch einmal aus Ihrer Lernplattform, um zu sehen, was gewählt wurde.',
    'You may not choose a course here.': 'Sie dürfen hier keinen Kurs wählen.',
    'Ask the person who manages your company’s access.': 'Fragen Sie die Person, die in Ihrem Unternehmen die Zugänge verwaltet.',
    'The service could not keep your choice.': 'Der Dienst konnte Ihre Wahl nicht festhalten.',
    'It is still here. Try again in a moment.': 'Sie steht noch hier. Versuchen Sie es gleich noch einmal.',

    // model/card.js
    'Made-up courses': 'Erfundene Kurse',
    'Made-up courses, to try the service with.': 'Erfundene Kurse, um den Dienst auszuprobieren.',
    'Its own # courses, each judged without having been learned from': {
      one: 'Sein # Kurs, beurteilt, ohne daraus gelernt zu haben',
      other: 'Seine # Kurse, jeder beurteilt, ohne daraus gelernt zu haben',
    },
    '# courses kept from it': { one: '# zurückgehaltener Kurs', other: '# zurückgehaltene Kurse' },
    'Courses kept from it at random, # times over': { one: 'Zufällig zurückgehaltene Kurse, # Mal', other: 'Zufällig zurückgehaltene Kurse, # Mal' },
    'Companies that it has not seen': 'Unternehmen, die es nicht kannte',
    'not measured': 'nicht gemessen',
    'Companies that it has not seen, # companies in turn': {
      one: 'Unternehmen, die es nicht kannte: # Unternehmen der Reihe nach',
      other: 'Unternehmen, die es nicht kannte: # Unternehmen der Reihe nach',
    },
    'Companies that it has not seen, # company profiles in turn': {
      one: 'Unternehmen, die es nicht kannte: # Unternehmensprofil der Reihe nach',
      other: 'Unternehmen, die es nicht kannte: # Unternehmensprofile der Reihe nach',
    },
    'about {0}': 'etwa {0}',
    'none of them': 'keine',
    '{0} of # companies': { one: '{0} aus # Unternehmen', other: '{0} aus # Unternehmen' },
    'May be a result of completing, not a cause.': 'Kann eine Folge des Abschließens sein, keine Ursache.',
    'Courses with it tend to score higher.': 'Kurse damit haben meist höhere Scores.',
    'Courses with more of it tend to score higher.': 'Kurse mit mehr davon haben meist höhere Scores.',
    'Courses with it tend to score lower.': 'Kurse damit haben meist niedrigere Scores.',
    'Courses with more of it tend to score lower.': 'Kurse mit mehr davon haben meist niedrigere Scores.',
    'Courses with more of it score higher in one part of its range and lower in another.':
      'Kurse mit mehr davon haben in einem Teil des Bereichs höhere, in einem anderen niedrigere Scores.',
    'Courses with it score about the same.': 'Kurse damit haben etwa dieselben Scores.',
    'Courses with more of it score about the same.': 'Kurse mit mehr davon haben etwa dieselben Scores.',

    // model/curves.js, view/near-courses.js, model/estimate.js, model/link.js
    'Along this slider it stays at about {0} in other courses.': 'Entlang dieses Reglers bleibt es bei anderen Kursen bei etwa {0}.',
    'Along this slider it goes from {0} at {1} to {2} at {3} in other courses.': 'Entlang dieses Reglers geht es bei anderen Kursen von {0} bei {1} bis {2} bei {3}.',
    '# of your courses have mixes near those along this slider; {0} scored higher.': {
      one: '# Ihrer Kurse hat einen Seitenmix nahe einem entlang dieses Reglers, {0} mit höherem Score.',
      other: '# Ihrer Kurse haben Seitenmixe nahe denen entlang dieses Reglers, {0} davon mit höherem Score.',
    },
    '# of your courses have mixes near those along this slider; none scored higher.': {
      one: '# Ihrer Kurse hat einen Seitenmix nahe einem entlang dieses Reglers, aber keinen höheren Score.',
      other: '# Ihrer Kurse haben Seitenmixe nahe denen entlang dieses Reglers, keiner davon mit höherem Score.',
    },
    '# of them have fewer than 10 learners.': { one: '# davon hat weniger als 10 Lernende.', other: '# davon haben weniger als 10 Lernende.' },
    'Below a slider are your courses with mixes near those along it: ▲ scored higher than this one, ▼ did not; △ and ▽ had fewer than 10 learners, so their score says little.':
      'Unter einem Regler stehen Ihre Kurse mit Seitenmixen nahe denen entlang des Reglers: ▲ mit höherem Score als dieser, ▼ ohne; △ und ▽ hatten weniger als 10 Lernende, ihr Score sagt also wenig.',
    'Only the {0} of your other {1} courses are looked at whose page mixes are nearest to this one’s.':
      'Betrachtet werden nur die {0} Ihrer {1} anderen Kurse, deren Seitenmixe diesem am nächsten sind.',
    'There is no estimate along this slider.': 'Entlang dieses Reglers gibt es keine Schätzung.',
    'Elsewhere there is no estimate.': 'Anderswo gibt es keine Schätzung.',
    'for earlier sliders': 'für frühere Regler',
    'by another model': 'von einem anderen Modell',
    'Scenario {0}': 'Szenario {0}',

    // model/find-words.js, view/found.js
    'Nothing has “{0}” in its name, title or number. Did you mean one of these?':
      'Nichts hat „{0}“ in Name, Titel oder Nummer. Meinten Sie etwas davon?',
    'Nothing has “{0}” in its name, title or number.': 'Nichts hat „{0}“ in Name, Titel oder Nummer.',
    '{0}; the first {1} of each are listed.': '{0}; jeweils die ersten {1} sind aufgeführt.',
    '{0}; the first {1} are listed.': '{0}; die ersten {1} sind aufgeführt.',
    '{0}.': '{0}.',
    'At the moment only companies are found, and only by how their names begin: {0}.':
      'Zurzeit werden nur Unternehmen gefunden, und nur am Anfang ihres Namens: {0}.',
    'The first {0} companies. Type to find others, and courses.': 'Die ersten {0} Unternehmen. Tippen Sie, um andere und Kurse zu finden.',
    '{0}. Type to find courses.': '{0}. Tippen Sie, um Kurse zu finden.',
    'No course of this company has “{0}” in its number or title.': 'Kein Kurs dieses Unternehmens hat „{0}“ in Nummer oder Titel.',
    'The {0} best matches. Type more to see others.': 'Die {0} besten Treffer. Tippen Sie mehr, um andere zu sehen.',
    '# courses found.': { one: '# Kurs gefunden.', other: '# Kurse gefunden.' },
    '# companies': { one: '# Unternehmen', other: '# Unternehmen' },
    'Companies and courses': 'Unternehmen und Kurse',
    Courses: 'Kurse',
    'Similar names': 'Ähnliche Namen',
    '{0} in <bdi>{1}</bdi>': '{0} bei <bdi>{1}</bdi>',
    'Did you mean one of these?': 'Meinten Sie etwas davon?',

    // model/mixes.js
    '# points from {0} to {1}': { one: '# Punkt von {0} zu {1}', other: '# Punkte von {0} zu {1}' },
    'Move {0}': 'Verschieben: {0}',
    '# of them are near enough to courses that there were': {
      one: '# davon liegt nah genug an Kursen, die es gab',
      other: '# davon liegen nah genug an Kursen, die es gab',
    },
    '# of those are like courses that scored enough higher': {
      one: '# davon ähnelt Kursen mit genügend höheren Scores',
      other: '# davon ähneln Kursen mit genügend höheren Scores',
    },
    '# of those are ruled out by your own courses': {
      one: '# davon schließen Ihre eigenen Kurse aus',
      other: '# davon schließen Ihre eigenen Kurse aus',
    },
    '# mixes tried: {0}.': { one: '# Mix geprüft: {0}.', other: '# Mixe geprüft: {0}.' },
    '{0} would be reached if it held for yours.': '{0} wären erreicht, wenn es für Ihren gälte.',
    'Of the mixes that past courses support, none would reach {0}, even if it held for yours.': 'Von den Mixen, die vergangene Kurse stützen, erreichte keiner {0}, auch wenn es für Ihren gälte.',
    'Of the mixes that past courses support, the best would reach {0} if it held for yours, not {1}.': 'Von den Mixen, die vergangene Kurse stützen, erreichte der beste {0}, wenn es für Ihren gälte, nicht {1}.',
    'Of as many learners as last time, about {0} more would complete it if it held for yours.': 'Bei ebenso vielen Lernenden wie zuletzt würden ihn etwa {0} mehr abschließen, wenn es für Ihren gälte.',
    'No mix to test.': 'Kein Mix zum Erproben.',
    '# mixes to test.': { one: '# Mix zum Erproben.', other: '# Mixe zum Erproben.' },

    // model/promises.js
    'Nothing is known of that.': 'Darüber ist nichts bekannt.',
    'Whether advice of this model holds in real courses has not been judged.': 'Ob Rat dieses Modells bei echten Kursen zutrifft, wurde nicht beurteilt.',
    Outcomes: 'Ergebnisse',
    'Twin courses': 'Zwillingskurse',
    Odds: 'Häufigkeiten',
    Stability: 'Beständigkeit',
    'Simple rules': 'Einfache Regeln',
    'More courses': 'Mehr Kurse',
    'No change that would be shown could be held against real courses.':
      'Keine Änderung, die gezeigt würde, ließ sich an echten Kursen prüfen.',
    '# cases': { one: '# Fall', other: '# Fällen' },
    'Where a change would be shown, real courses near the proposed mix scored higher than those near the present one in {0} of {1} in {2}.':
      'Wo eine Änderung gezeigt würde, hatten echte Kurse nahe dem vorgeschlagenen Seitenmix in {0} von {1} höhere Scores als solche nahe dem jetzigen ({2}).',
    'Over all cases the difference was {0} of what the model says ({1}).': 'Über alle Fälle betrug der Unterschied {0} dessen, was das Modell sagt ({1}).',
    'Over all cases the difference was {0} of what the model says ({1}); in the worst of them it was {2}, in the middle one {3}.': 'Über alle Fälle betrug der Unterschied {0} dessen, was das Modell sagt ({1}); im schlechtesten Unternehmen waren es {2}, im mittleren {3}.',
    'Without the three company profiles with most cases: higher in {0}, and {1} of what the model says ({2}).': 'Ohne die drei Unternehmensprofile mit den meisten Fällen: höher in {0}, und {1} dessen, was das Modell sagt ({2}).',
    'Without the three companies with most cases: higher in {0}, and {1} of what the model says ({2}).': 'Ohne die drei Unternehmen mit den meisten Fällen: höher in {0}, und {1} dessen, was das Modell sagt ({2}).',
    'Too few company profiles could be checked to show anything.': 'Zu wenige Unternehmensprofile ließen sich prüfen, um etwas zu zeigen.',
    'Too few companies could be checked to show anything.': 'Zu wenige Unternehmen ließen sich prüfen, um etwas zu zeigen.',
    '# pairs of real courses in {0} are set up alike but for the page mix.': {
      one: '# Paar echter Kurse ({0}) ist bis auf den Seitenmix gleich aufgebaut.',
      other: '# Paare echter Kurse ({0}) sind bis auf den Seitenmix gleich aufgebaut.',
    },
    'Their scores differed by {0} of what a forest predicted that saw neither ({1}), and the favoured one scored higher in {2}.':
      'Ihre Scores unterschieden sich um {0} dessen, was ein Modell vorhersagte, das keinen der beiden kannte ({1}), und der bevorzugte hatte in {2} den höheren Score.',
    '“{0}” said {1} and it was {2}': '„{0}“ sagte {1}, und es waren {2}',
    'Of 100 pairs of real courses, in how many the favoured one scored higher: {0}.':
      'In wie vielen von 100 Paaren echter Kurse der bevorzugte den höheren Score hatte: {0}.',
    'bands of page mixes': 'Spannen von Seitenmixen',
    'those of searched-for mixes': 'die von gesuchten Seitenmixen',
    'those of other changes': 'die von anderen Änderungen',
    'typical ranges': 'typische Bereiche',
    '{0} hold {1}': '{0} halten {1}',
    'Made to hold 80 of 100 times, {0}.': 'Gemacht, um 80 von 100 Mal zu halten: {0}.',
    'A forest of other courses expects a rise, too, in {0} of the changes that would be shown.':
      'Ein Modell aus anderen Kursen erwartet bei {0} der Änderungen, die gezeigt würden, ebenfalls einen Anstieg.',
    'The promise is {0} of what it expects.': 'Das Versprechen beträgt {0} dessen, was es erwartet.',
    'Of single company profiles, it expects {0} of the promise in the lowest and {1} in the median.':
      'Bei einzelnen Unternehmensprofilen erwartet es {0} des Versprochenen im niedrigsten und {1} im mittleren.',
    'Of single companies, it expects {0} of the promise in the lowest and {1} in the median.':
      'Bei einzelnen Unternehmen erwartet es {0} des Versprochenen im niedrigsten und {1} im mittleren.',
    'A change would be shown for {0} of the courses that have a supported one.':
      'Eine Änderung würde für {0} der Kurse gezeigt, die eine gestützte haben.',
    'How far forests agree, which is no evidence that advice works: both can be wrong alike.':
      'Wie weit Modelle übereinstimmen; das belegt nicht, dass der Rat wirkt: Beide können sich gleich irren.',
    'By such a forest, shown changes make {0} per course, counted over courses with and without one; the one best swap of ten points for everybody makes {1}, and to change nothing 0.':
      'Nach einem solchen Modell ergeben gezeigte Änderungen rechnerisch {0} je Kurs, gezählt über Kurse mit und ohne; der eine beste Tausch von zehn Punkten für alle ergibt {1}, und nichts zu ändern 0.',
    'the sign was kept in {0} instead of {1}': 'blieb das Vorzeichen in {0} statt in {1} erhalten',
    'a change was shown for {0} instead of {1}': 'wurde eine Änderung für {0} statt für {1} gezeigt',
    'shown changes made {0} instead of {1} per course': 'ergaben gezeigte Änderungen rechnerisch {0} statt {1} je Kurs',
    'With half of the courses to learn from instead of a quarter, {0}.': 'Mit der Hälfte der Kurse zum Lernen statt einem Viertel {0}.',
    '90\u00a0% interval {0} to {1}': '90-%-Intervall {0} bis {1}',
    '# company profiles': { one: '# Unternehmensprofil', other: '# Unternehmensprofile' },

    // model/reason-words.js
    'Too few of your other courses are known to have a mix like this, so the model has nothing to go by.':
      'Von zu wenigen Ihrer anderen Kurse ist ein solcher Seitenmix bekannt; das Modell hat also keinen Anhalt.',
    'It was not measured how far such a figure holds up.': 'Es wurde nicht gemessen, wie weit eine solche Zahl trägt.',
    'Nothing changes.': 'Es ändert sich nichts.',
    'There are odds for changes of the page mix alone.': 'Häufigkeiten gibt es nur für Änderungen des Seitenmixes allein.',
    'It is not known that the model learned from a course with such a value.':
      'Es ist nicht bekannt, ob das Modell aus einem Kurs mit einem solchen Wert gelernt hat.',
    'The model learned from too few courses of your company, or of those like it.':
      'Das Modell hat aus zu wenigen Kursen Ihres Unternehmens oder ähnlicher gelernt.',
    'This course issues no certificates, so the model has nothing to go by.':
      'Dieser Kurs stellt keine Zertifikate aus; das Modell hat also keinen Anhalt.',

    // model/research-words.js
    'Agrees with these data': 'Stimmt mit diesen Daten überein',
    'Disagrees with these data': 'Widerspricht diesen Daten',
    'Cannot be compared': 'Nicht vergleichbar',
    'In which way scores go with it was not measured.': 'In welcher Richtung die Scores damit zusammenhängen, wurde nicht gemessen.',
    '# findings speak for a change this way': { one: '# Befund spricht für eine solche Änderung', other: '# Befunde sprechen für eine solche Änderung' },
    '# findings speak against it': { one: '# Befund spricht dagegen', other: '# Befunde sprechen dagegen' },
    '# findings say neither': { one: '# Befund sagt weder das eine noch das andere', other: '# Befunde sagen weder das eine noch das andere' },
    '{0} ({1} of # measured completion).': { one: '{0} ({1} von # zum Abschluss).', other: '{0} ({1} von # zum Abschluss).' },

    // model/confidence-words.js
    unclear: 'unklar',
    possible: 'möglich',
    likely: 'wahrscheinlich',
    'very likely': 'sehr wahrscheinlich',

    // model/result-words.js
    'An association, by a model’s estimate: how other courses differ, not what changing yours does. Nobody has tested that.': 'Ein Zusammenhang, nach der Schätzung eines Modells: wie andere Kurse sich unterscheiden, nicht, was eine Änderung an Ihrem bewirkt. Das hat niemand geprüft.',
    'no estimate of this change': 'keine Schätzung dieser Änderung',
    'no difference in other courses': 'kein Unterschied bei anderen Kursen',
    '{0} in other courses': '{0} bei anderen Kursen',
    'In {0} of 100 pairs of past courses that differ so, the one like the change scored lower. It is not the chance that yours would.': 'In {0} von 100 Paaren vergangener Kurse, die sich so unterscheiden, hatte der wie die Änderung den niedrigeren Score. Das ist nicht die Wahrscheinlichkeit, dass Ihrer ihn hätte.',
    'In {0} of 100 pairs of past courses that differ so, the one like the change scored higher. It is not the chance that yours would.': 'In {0} von 100 Paaren vergangener Kurse, die sich so unterscheiden, hatte der wie die Änderung den höheren Score. Das ist nicht die Wahrscheinlichkeit, dass Ihrer ihn hätte.',
    '{0} to {1}': '{0} bis {1}',
    'Courses with these features score {0} to {1}, {2} of 100 of them.': '{2} von 100 Kursen mit diesen Merkmalen haben Scores von {0} bis {1}.',
    '{0} or more of your other courses have a mix very near this one.': '{0} oder mehr Ihrer anderen Kurse haben einen sehr ähnlichen Seitenmix.',
    '{0} or more of your other courses have a mix not far from this one.': '{0} oder mehr Ihrer anderen Kurse haben einen ähnlichen Seitenmix.',
    '{0} or more of your other courses have a mix at least roughly like this one.':
      '{0} oder mehr Ihrer anderen Kurse haben einen zumindest grob ähnlichen Seitenmix.',
    'Not enough of your own courses, but {0} or more of organisations with the same profile have a mix very near this one.':
      'Nicht genug Ihrer eigenen, aber {0} oder mehr Kurse von Organisationen mit demselben Profil haben einen sehr ähnlichen Seitenmix.',
    'Not enough of your own courses, but {0} or more of organisations with the same profile have a mix not far from this one.':
      'Nicht genug Ihrer eigenen, aber {0} oder mehr Kurse von Organisationen mit demselben Profil haben einen ähnlichen Seitenmix.',
    'Not enough of your own courses, but {0} or more of organisations with the same profile have a mix at least roughly like this one.':
      'Nicht genug Ihrer eigenen, aber {0} oder mehr Kurse von Organisationen mit demselben Profil haben einen zumindest grob ähnlichen Seitenmix.',
    '# courses with a score of 0 or 100 are left out.': {
      one: '# Kurs mit einem Score von 0 oder 100 ist ausgelassen.',
      other: '# Kurse mit einem Score von 0 oder 100 sind ausgelassen.',
    },
    'none near the present mix': 'keiner nahe dem jetzigen Seitenmix',
    '{0} near the present mix, too few for a mean': '{0} nahe dem jetzigen Seitenmix, zu wenige für ein Mittel',
    '{0} near the present mix, on average {1}': '{0} nahe dem jetzigen Seitenmix, im Mittel {1}',
    'none near the proposed mix': 'keiner nahe dem vorgeschlagenen Seitenmix',
    '{0} near the proposed mix, too few for a mean': '{0} nahe dem vorgeschlagenen Seitenmix, zu wenige für ein Mittel',
    '{0} near the proposed mix, on average {1}': '{0} nahe dem vorgeschlagenen Seitenmix, im Mittel {1}',

    // model/saved.js
    'Scenario “{0}”: {1}': 'Szenario „{0}“: {1}',
    'Scenario “{0}” changes nothing and is left out.': 'Szenario „{0}“ ändert nichts und ist ausgelassen.',
    'A link keeps {0} scenarios at most: # more of it are left out.': {
      one: 'Ein Link behält höchstens {0} Szenarien: # weiteres ist ausgelassen.',
      other: 'Ein Link behält höchstens {0} Szenarien: # weitere sind ausgelassen.',
    },
    'A name has {0} characters at most.': 'Ein Name hat höchstens {0} Zeichen.',
    'Give the scenario a name.': 'Geben Sie dem Szenario einen Namen.',
    'There is a scenario “{0}” already.': 'Es gibt schon ein Szenario „{0}“.',
    'Move a slider first: there is nothing to save.': 'Bewegen Sie erst einen Regler: Noch gibt es nichts zu speichern.',
    'The sliders are saved already, as “{0}”.': 'Die Regler sind schon gespeichert, als „{0}“.',
    'A link keeps {0} scenarios at most. Remove one first.': 'Ein Link behält höchstens {0} Szenarien. Entfernen Sie erst eines.',
    'This course has that mix already.': 'Dieser Kurs hat den Seitenmix schon.',
    'What changes here: {0}.': 'Was sich hier ändert: {0}.',
    'The rest is as this course has it.': 'Der Rest bleibt, wie er in diesem Kurs ist.',
    'The rest is as this course has it: {0}.': 'Der Rest bleibt, wie er in diesem Kurs ist: {0}.',
    'The sliders have the page mix of “{0}”, which was made for {1}.': 'Die Regler haben den Seitenmix von „{0}“, der für „{1}“ gemacht wurde.',

    // model/scenario.js
    '{0} is locked. Unlock it to move it.': '{0} ist gesperrt. Entsperren Sie den Regler, um ihn zu bewegen.',
    '{0} can be {1}.': '{0} kann {1} sein.',
    '{0} is locked, and the mix has another share of it. Unlock it to set the mix.':
      '{0} ist gesperrt, und der Seitenmix hat davon einen anderen Anteil. Entsperren Sie den Regler, um den Seitenmix zu setzen.',
    'There is no slider “{0}”.': 'Es gibt keinen Regler „{0}“.',
    '{0} cannot be {1}.': '{0} kann nicht {1} sein.',
    '“{0}” cannot be locked, only page types can.': '„{0}“ lässt sich nicht sperren, das geht nur bei Seitentypen.',
    'Its page types did not add up to 100\u00a0% with this course’s, so the others were adjusted.':
      'Seine Seitentypen ergaben mit denen dieses Kurses nicht 100\u00a0%; deshalb wurden die anderen angepasst.',
    'Its page types do not add up to 100\u00a0%, so they are at the course’s values.':
      'Seine Seitentypen ergeben nicht 100\u00a0%; deshalb stehen sie auf den Werten des Kurses.',
    'The other four page types are locked, so {0} has nothing to share with. Unlock one of them.':
      'Die anderen vier Seitentypen sind gesperrt; {0} hat also nichts zum Tauschen. Entsperren Sie einen davon.',
    'With {0} locked at {1}, {2} can be {3} at most.': 'Mit {0} gesperrt bei {1} kann {2} höchstens {3} sein.',
    'With {0} locked at {1} together, {2} can be {3} at most.': 'Mit {0} gesperrt bei zusammen {1} kann {2} höchstens {3} sein.',

    // model/score-words.js
    'of learners completed the course.': 'der Lernenden haben den Kurs abgeschlossen.',
    'engagement score, as the platform recorded it.': 'Engagement-Score, wie ihn die Plattform erfasst hat.',
    '{0} of them completed the course. With so few learners that says little.':
      '{0} davon haben den Kurs abgeschlossen. Bei so wenigen Lernenden sagt das wenig.',
    'The platform recorded a score of {0}. With so few learners it is no count of those who finished, and says little.':
      'Die Plattform hat einen Score von {0} erfasst. Bei so wenigen Lernenden zählt er nicht, wer fertig wurde, und sagt wenig.',
    '{0} of # learners': { one: '{0} von # Lernenden', other: '{0} von # Lernenden' },
    '{0}, based on # learners': { one: '{0}, gestützt auf # Lernenden', other: '{0}, gestützt auf # Lernende' },
    '{0} percent of # learners': { one: '{0} Prozent von # Lernenden', other: '{0} Prozent von # Lernenden' },
    'a recorded score of {0} percent, based on # learners': {
      one: 'ein erfasster Score von {0} Prozent, gestützt auf # Lernenden',
      other: 'ein erfasster Score von {0} Prozent, gestützt auf # Lernende',
    },
    'Each bar is the percent of learners who completed the course.': 'Jeder Balken zeigt, wie viel Prozent der Lernenden den Kurs abgeschlossen haben.',
    'Each bar is the engagement score that the platform recorded, in percent. It is no count of learners.':
      'Jeder Balken zeigt den Engagement-Score, den die Plattform erfasst hat, in Prozent. Er zählt keine Lernenden.',
    'Hollow bars have fewer than 10 learners: their score says little. Under 5 learners a course is not ranked.':
      'Hohle Balken haben weniger als 10 Lernende: Ihr Score sagt wenig. Unter 5 Lernenden bekommt ein Kurs keinen Rang.',
    'Hollow bars have fewer than 10 learners: their score is no count of those who finished, and says little. Under 5 learners a course is not ranked.':
      'Hohle Balken haben weniger als 10 Lernende: Ihr Score zählt nicht, wer fertig wurde, und sagt wenig. Unter 5 Lernenden bekommt ein Kurs keinen Rang.',
    'The score of a course is the percent of its learners who completed the whole of it.':
      'Der Score eines Kurses ist der Prozentsatz seiner Lernenden, die ihn ganz abgeschlossen haben.',
    'The score of a course is a percentage that the platform recorded. It is no count of learners: a course of one learner can have a score between 0 and 100.':
      'Der Score eines Kurses ist ein Prozentsatz, den die Plattform erfasst hat. Er zählt keine Lernenden: Auch ein Kurs mit einer einzigen Person kann einen Score zwischen 0 und 100 haben.',

    // model/section-words.js
    '{0} goes with what you decide on': '{0} gehen mit dem einher, was Sie entscheiden',
    'No figure can be given': 'Keine Zahl möglich',
    'None higher in other courses': 'Keiner bei anderen Kursen höher',
    'Best: {0}, unclear, {1} to {2}': 'Bester: {0}, unklar, {1} zu {2}',
    'Best: {0}, {1} to {2}': 'Bester: {0}, {1} zu {2}',
    'Find up to three': 'Bis zu drei finden',
    '# mixes, the first: {0}': { one: '# Mix: {0}', other: '# Mixe, der erste: {0}' },
    'None found': 'Keiner gefunden',
    '{0} of # features above the company’s median': {
      one: '{0} von # Merkmal über dem Median des Unternehmens',
      other: '{0} von # Merkmalen über dem Median des Unternehmens',
    },
    'None saved': 'Keines gespeichert',
    '{0} saved': '{0} gespeichert',

    // model/sharing.js
    '{0} {1}: {2}, in equal parts, as the course has none of them.': '{0} {1}: {2}, zu gleichen Teilen, da der Kurs nichts davon hat.',
    '{0} {1}: {2}.': '{0} {1}: {2}.',
    'Locked: {0}.': 'Gesperrt: {0}.',

    // model/step-words.js
    'The link is copied.': 'Der Link ist kopiert.',
    'The sentence is copied.': 'Der Satz ist kopiert.',
    'It cannot be copied here. It is shown to be copied by hand.': 'Hier lässt sich nichts kopieren. Der Text steht da, um ihn von Hand zu kopieren.',
    'This link was made with another model.': 'Dieser Link wurde mit einem anderen Modell gemacht.',
    'All sliders are at the course’s values.': 'Alle Regler stehen auf den Werten des Kurses.',
    'Undone.': 'Rückgängig gemacht.',
    'Done again.': 'Wiederholt.',
    'Name a course of the company.': 'Nennen Sie einen Kurs des Unternehmens.',
    'That is the course that is open. Name another one.': 'Das ist der geöffnete Kurs. Nennen Sie einen anderen.',
    'The score to reach is a number from 1 to 99.': 'Der Ziel-Score ist eine Zahl von 1 bis 99.',
    '“{0}” is not a number.': '„{0}“ ist keine Zahl.',
    'The file {0} is being saved.': 'Die Datei {0} wird gespeichert.',
    'The sliders are set. {0}.': 'Die Regler sind gesetzt. {0}.',
    '{0}: {1}, a small sample.': '{0}: {1}, eine kleine Stichprobe.',
    '{0}: {1}.': '{0}: {1}.',
    'There is no course “{0}” in {1}.': 'Es gibt keinen Kurs „{0}“ in {1}.',
    'Saved as “{0}”. The link has it.': 'Gespeichert als „{0}“. Der Link enthält es.',
    'Its name is “{0}” now.': 'Der Name ist jetzt „{0}“.',
    '“{0}” is removed.': '„{0}“ ist entfernt.',
    'The sliders are set as in “{0}”.': 'Die Regler sind gesetzt wie in „{0}“.',

    // model/swaps.js
    'There is no estimate of the mix in the sliders to compare a swap with.':
      'Für den Seitenmix der Regler gibt es keine Schätzung, mit der sich ein Tausch vergleichen ließe.',
    Locked: 'Gesperrt',
    'Nothing to move: under {0} points': 'Nichts zu verschieben: unter {0} Punkten',
    'Nothing to move': 'Nichts zu verschieben',

    // model/take-away.js
    '{0} from {1} to {2}': '{0} von {1} auf {2}',
    '{0}, of {1}, has a score of {2}, a small sample.': '{0} ({1}) hat einen Score von {2}, eine kleine Stichprobe.',
    '{0}, of {1}, has a score of {2}.': '{0} ({1}) hat einen Score von {2}.',
    'With {0}: {1}': 'Mit {0}: {1}',
    'no estimate, as the model did not learn from courses with this score.':
      'keine Schätzung, da das Modell aus Kursen mit diesem Score nicht gelernt hat.',
    'there is no estimate of this change yet.': 'noch gibt es keine Schätzung dieser Änderung.',
    'no estimate of this change.': 'keine Schätzung dieser Änderung.',
    '{0} points in other courses (how far the model agrees with itself: {1}).': '{0} Punkte bei anderen Kursen (wie weit das Modell mit sich selbst übereinstimmt: {1}).',
    '{0} points in other courses.': '{0} Punkte bei anderen Kursen.',
    yes: 'ja',
    no: 'nein',
    company: 'Unternehmen',
    course: 'Kurs',
    title: 'Titel',
    'score, %': 'Score, %',
    'score is': 'Art des Scores',
    learners: 'Lernende',
    'small sample': 'kleine Stichprobe',
    'as it is now': 'wie jetzt',
    'score now, %': 'Score jetzt, %',
    scenario: 'Szenario',
    'points of the mix that move': 'verschobene Punkte des Seitenmixes',
    model: 'Modell',
    note: 'Hinweis',
    link: 'Link',
    'expected change, points': 'erwartete Änderung, Punkte',
    'model agrees with itself from': 'Modell stimmt mit sich überein von',
    'model agrees with itself to': 'Modell stimmt mit sich überein bis',
    'projected score, %': 'projizierter Score, %',
    'odds of 100 pairs': 'höher in so vielen von 100 Paaren',
    'how sure': 'wie sicher',
    support: 'Rückhalt',
    'no estimate yet': 'noch keine Schätzung',
    'the sliders': 'die Regler',

    // model/themes.js
    System: 'System',
    Light: 'Hell',
    Dark: 'Dunkel',

    // model/what-matters.js
    'Of {0} features, these {1} carry {2} of the model’s weight.': 'Von {0} Merkmalen tragen diese {1} zusammen {2} des Gewichts im Modell.',
    'None of them is yours to change. The first that is, {0}, comes {1}.':
      'Keines davon können Sie ändern. Das erste, das Sie ändern können, {0}, kommt an {1} Stelle.',
    '{0} is yours to change; you do not decide on the others.': '{0} können Sie ändern; über die anderen entscheiden Sie nicht.',
    '{0} are yours to change; you do not decide on the others.': '{0} können Sie ändern; über die anderen entscheiden Sie nicht.',
    'Of what is yours, courses with more of {0} tend to score higher.':
      'Von dem, was Sie entscheiden, haben Kurse mit mehr hiervon meist höhere Scores: {0}.',
    'Courses with more of {0} tend to score lower.': 'Kurse mit mehr hiervon haben meist niedrigere Scores: {0}.',
    'Of what is yours, courses with more of {0} tend to score lower.':
      'Von dem, was Sie entscheiden, haben Kurse mit mehr hiervon meist niedrigere Scores: {0}.',
    'With {0} it depends on how much there is: see the line behind the slider.':
      'Bei {0} hängt es davon ab, wie viel es gibt: siehe die Linie hinter dem Regler.',
    'Surprising: # publications of {0} on {1} found the opposite of what these data show.': {
      one: 'Überraschend: # von {0} Veröffentlichungen zu {1} fand das Gegenteil dessen, was diese Daten zeigen.',
      other: 'Überraschend: # von {0} Veröffentlichungen zu {1} fanden das Gegenteil dessen, was diese Daten zeigen.',
    },
    'All features together explain none of the differences between scores in companies that the model has not seen.':
      'Alle Merkmale zusammen erklären in Unternehmen, die das Modell nicht kannte, nichts von den Unterschieden der Scores.',
    'All features together explain none of the differences between scores in courses that the model has not seen.':
      'Alle Merkmale zusammen erklären in Kursen, die das Modell nicht kannte, nichts von den Unterschieden der Scores.',
    'All features together explain {0} of the differences between scores in companies that the model has not seen; the rest is not on this page.':
      'Alle Merkmale zusammen erklären in Unternehmen, die das Modell nicht kannte, {0} der Unterschiede der Scores; der Rest steht nicht auf dieser Seite.',
    'All features together explain {0} of the differences between scores in courses that the model has not seen; the rest is not on this page.':
      'Alle Merkmale zusammen erklären in Kursen, die das Modell nicht kannte, {0} der Unterschiede der Scores; der Rest steht nicht auf dieser Seite.',

    // model/words.js
    '{0}, course {1}': '{0}, Kurs {1}',
    'Course {0}': 'Kurs {0}',
    '{0}\u00a0points': '{0}\u00a0Punkte',
    'under {0}': 'unter {0}',
    'over {0}': 'über {0}',
    '{0}, like {1} of courses': '{0}, wie {1} der Kurse',
    'none, like {0} of courses': 'nichts, wie {0} der Kurse',
    'the same as {0} of courses': 'so wie {0} der Kurse',
    'higher than {0} of courses': 'höher als {0} der Kurse',
    '# learners': { one: '# lernende Person', other: '# Lernende' },
    '# courses': { one: '# Kurs', other: '# Kurse' },
    '{0}st': '{0}.',
    '{0}nd': '{0}.',
    '{0}rd': '{0}.',
    '{0}th': '{0}.',
    'tied {0}': 'geteilter {0}',

    // view/about.js
    'About the model: what it is worth, and what it is not for': 'Über das Modell: was es taugt und wofür es nicht gedacht ist',
    'Loading what is known of the model.': 'Lädt, was über das Modell bekannt ist.',
    'This is known of another model.': 'Das ist über ein anderes Modell bekannt.',
    'What it is worth': 'Was es taugt',
    'Judged on': 'Beurteilt an',
    'Off by, on average': 'Fehler im Durchschnitt',
    'Differences explained': 'Erklärte Unterschiede',
    '100\u00a0% would be every difference between the courses’ scores (R²); none is no better than expecting the mean of all. Measured on courses of the same data as the model learned from; on other courses, and on later ones, it can be worse.':
      '100\u00a0% wären alle Unterschiede zwischen den Scores der Kurse (R²); keine heißt: nicht besser, als stets den Durchschnitt zu erwarten. Gemessen an Kursen derselben Daten, aus denen das Modell gelernt hat; bei anderen und späteren Kursen kann es schlechter sein.',
    'Does its advice hold in real courses?': 'Trifft sein Rat bei echten Kursen zu?',
    'What it learned from': 'Woraus es gelernt hat',
    'Version {0}, a random forest.': 'Version {0}, ein Random Forest.',
    'It was trained elsewhere on {0}; from which courses is not known here.':
      'Es wurde am {0} anderswo trainiert; mit welchen Kursen, ist hier nicht bekannt.',
    'On {0}, from {1}: {2}.': 'Am {0}, aus {1}: {2}.',
    'What to bear in mind': 'Was zu bedenken ist',

    // view/change.js
    'Try a change': 'Änderung ausprobieren',
    'Move a slider and see what courses like that scored. The five page types always add up to 100\u00a0%; lock those that should stay.':
      'Bewegen Sie einen Regler und sehen Sie, welche Scores solche Kurse hatten. Die fünf Seitentypen ergeben immer 100\u00a0%; sperren Sie, was bleiben soll.',
    'This course has no sliders.': 'Dieser Kurs hat keine Regler.',
    'Its recorded page types do not add up to 100\u00a0%, so there is nothing to change them from. Pick another course.':
      'Seine erfassten Seitentypen ergeben nicht 100\u00a0%; es gibt also nichts, wovon sich ausgehen ließe. Wählen Sie einen anderen Kurs.',
    'The change as a whole': 'Die Änderung als Ganzes',
    Undo: 'Rückgängig',
    Redo: 'Wiederholen',
    'Reset all': 'Alle zurücksetzen',
    'Copy link': 'Link kopieren',
    'Link copied': 'Link kopiert',
    'Copy as a sentence': 'Als Satz kopieren',
    'Sentence copied': 'Satz kopiert',
    'Download CSV <span class="vh">(this course and the change)</span>': 'CSV laden <span class="vh">(dieser Kurs und die Änderung)</span>',
    Print: 'Drucken',
    'The model does not know courses like this.': 'Das Modell kennt solche Kurse nicht.',
    'It learned from courses with a score above 0 and below 100. The sliders can be moved, but there is no estimate for them.':
      'Es hat aus Kursen mit einem Score über 0 und unter 100 gelernt. Die Regler lassen sich bewegen, aber es gibt keine Schätzung dazu.',
    'Outside the page mix': 'Außerhalb des Seitenmixes',
    'The line behind a slider is how the scores of courses differ along it, on a scale from {0} to {1} points; the dots are no difference. Where the line ends, too few courses are like that to say anything.': 'Die Linie hinter einem Regler zeigt, wie sich die Scores von Kursen entlang des Reglers unterscheiden, auf einer Skala von {0} bis {1} Punkten; die Punkte sind kein Unterschied. Wo die Linie endet, sind zu wenige Kurse so, um etwas zu sagen.',
    'What the line behind a slider is': 'Was die Linie am Regler zeigt',
    Understood: 'Verstanden',
    'Not all of this link can be shown.': 'Nicht alles aus diesem Link lässt sich zeigen.',
    'The sliders are as in the link; the figures are by the model of today, so they can differ from those that were sent.':
      'Die Regler stehen wie im Link; die Zahlen sind vom heutigen Modell und können von den gesendeten abweichen.',
    'The link cannot be copied here.': 'Der Link lässt sich hier nicht kopieren.',
    'The sentence cannot be copied here.': 'Der Satz lässt sich hier nicht kopieren.',
    'Copy it by hand: <span class="address">{0}</span>': 'Kopieren Sie von Hand: <span class="address">{0}</span>',

    // view/chart.js
    'Show as chart <span class="vh">({0})</span>': 'Als Diagramm zeigen <span class="vh">({0})</span>',
    'Show as table <span class="vh">({0})</span>': 'Als Tabelle zeigen <span class="vh">({0})</span>',

    // view/course.js
    'Loading the course.': 'Lädt den Kurs.',
    'No course “<bdi>{0}</bdi>” in <bdi>{1}</bdi>': 'Kein Kurs „<bdi>{0}</bdi>“ in <bdi>{1}</bdi>',
    'The link may be mistyped, or the course is no longer published. Pick one of the bars.':
      'Der Link ist vielleicht vertippt, oder der Kurs ist nicht mehr veröffentlicht. Wählen Sie einen der Balken.',
    'Course <bdi>{0}</bdi>': 'Kurs <bdi>{0}</bdi>',
    'A small sample: # learners.': { one: 'Eine kleine Stichprobe: # lernende Person.', other: 'Eine kleine Stichprobe: # Lernende.' },
    'Based on # learners.': { one: 'Gestützt auf # lernende Person.', other: 'Gestützt auf # Lernende.' },
    'What this score is': 'Was dieser Score ist',
    'In <bdi>{0}</bdi>': 'In <bdi>{0}</bdi>',
    'Among all courses': 'Unter allen Kursen',
    '<b>Not compared</b>, under 10 learners': '<b>Nicht verglichen</b>, unter 10 Lernenden',
    'Higher than <b>{0}</b> of {1}': 'Höher als <b>{0}</b> von {1}',
    '<b>Not ranked</b>, under 5 learners': '<b>Kein Rang</b>, unter 5 Lernenden',
    '<b>{0} of {1}</b> ranked course': '<b>{0} von {1}</b> Kurs mit Rang',
    '<b>{0} of {1}</b> ranked courses': '<b>{0} von {1}</b> Kursen mit Rang',
    '{0} with this score': '{0} mit diesem Score',
    'a small sample': 'eine kleine Stichprobe',
    'Scores of all courses': 'Scores aller Kurse',
    'this course': 'dieser Kurs',
    'Scores of all # courses': { one: 'Score von # Kurs', other: 'Scores aller # Kurse' },
    'This course, {0} percent, is a small sample.': 'Dieser Kurs, {0} Prozent, ist eine kleine Stichprobe.',
    'This course, {0} percent, is higher than {1} of them.': 'Dieser Kurs, {0} Prozent, ist höher als {1} davon.',
    'scores of all courses': 'Scores aller Kurse',
    'best {0} of this company': 'die besten {0} dieses Unternehmens',
    'others of this company': 'andere dieses Unternehmens',
    'Score, %': 'Score, %',
    'Share of all courses': 'Anteil aller Kurse',
    '90 to 100': '90 bis 100',
    '{0} to under {1}': '{0} bis unter {1}',

    // view/features.js
    'This course': 'Dieser Kurs',
    'Median, this company': 'Median, dieses Unternehmen',
    'Median, all courses': 'Median, alle Kurse',
    Importance: 'Wichtigkeit',
    'What matters': 'Worauf es ankommt',
    'The features that the model leans on most, whichever course is open.': 'Die Merkmale, auf die sich das Modell am meisten stützt, egal welcher Kurs offen ist.',
    'These are the ranks by another model.': 'Das sind die Ränge eines anderen Modells.',
    'Where this course stands': 'Wo dieser Kurs steht',
    'median of all courses': 'Median aller Kurse',
    'bars: courses that have any': 'Balken: Kurse, die davon etwas haben',
    Rank: 'Rang',
    Feature: 'Merkmal',
    'Show only the {0} that you control': 'Nur die {0} zeigen, die Sie entscheiden',
    'Show all # features': { one: '# Merkmal zeigen', other: 'Alle # Merkmale zeigen' },
    'yours to change': 'das können Sie ändern',
    'Everything that the model looks at, most important first. The {0} that you control carry {1} of the model’s weight; {2} of them have a slider above.':
      'Alles, was das Modell betrachtet, das Wichtigste zuerst. Die {0}, die Sie entscheiden, tragen {1} des Gewichts im Modell; {2} davon haben oben einen Regler.',
    'The features you control, most important first, with their rank among all {0}. The {1} that you control carry {2} of the model’s weight, and {3} of them have a slider above; most of the rest is {4}.':
      'Die Merkmale, die Sie entscheiden, das wichtigste zuerst, mit ihrem Rang unter allen {0}. Die {1}, die Sie entscheiden, tragen {2} des Gewichts im Modell, und {3} davon haben oben einen Regler; der Rest ist vor allem {4}.',
    '{0} of {1}': '{0} von {1}',
    'you control this': 'das entscheiden Sie',
    'no slider': 'kein Regler',
    'not recorded': 'nicht erfasst',

    // view/footer.js
    'HTTP API': 'HTTP-API',
    'How to read this page': 'Wie diese Seite zu lesen ist',
    Model: 'Modell',
    'of {0}': 'vom {0}',
    'some figures are by another model': 'einige Zahlen sind von einem anderen Modell',
    'Compared with': 'Verglichen mit',
    '# courses of all companies': { one: '# Kurs aller Unternehmen', other: '# Kursen aller Unternehmen' },
    'The model learned from past courses how their features go together with their scores. A change that you try is answered with how much more or less courses like that scored than courses like yours as it is, as far as that holds up.':
      'Das Modell hat aus vergangenen Kursen gelernt, wie ihre Merkmale mit ihren Scores zusammenhängen. Probieren Sie eine Änderung aus, so antwortet es, um wie viel höher oder niedriger die Scores solcher Kurse waren als die von Kursen wie Ihrem jetzigen, soweit das trägt.',
    'Nothing here shows cause and effect. Most of what makes courses differ is not on this page, so an estimate can be wrong by many points. Histograms, and how many courses have none of a feature, are of the courses that the model learned from; medians are of those published here.':
      'Nichts hier zeigt Ursache und Wirkung. Das meiste, worin sich Kurse unterscheiden, steht nicht auf dieser Seite; eine Schätzung kann also um viele Punkte falsch sein. Histogramme, und wie viele Kurse nichts von einem Merkmal haben, beruhen auf den Kursen, aus denen das Modell gelernt hat; Mediane auf den hier veröffentlichten.',

    // view/message.js, view/mix-bar.js
    'Try again': 'Noch einmal versuchen',
    'Some numbers here may be from before the update. Reload to see all of the new edition.':
      'Einige Zahlen hier können von vor der Aktualisierung sein. Laden Sie neu, um alles in der neuen Ausgabe zu sehen.',
    Reload: 'Neu laden',
    'The data was updated while this page was open.': 'Die Daten wurden aktualisiert, während diese Seite offen war.',
    'Loading course <bdi>{0}</bdi>. The figures are still of course <bdi>{1}</bdi>.':
      'Lädt Kurs <bdi>{0}</bdi>. Die Zahlen sind noch von Kurs <bdi>{1}</bdi>.',
    'Page mix: {0}. Now: {1}.': 'Seitenmix: {0}. Jetzt: {1}.',
    'Your change': 'Ihre Änderung',
    Now: 'Jetzt',
    'When one moves, the others that are not locked give or take in proportion to what they have.':
      'Bewegt sich einer, geben oder nehmen die anderen ohne Sperre im Verhältnis zu dem, was sie haben.',

    // view/mixes.js
    'This copy of the site has those for the course as it is, with graded assessments left alone; a score to reach, locks and other wishes need the service.':
      'Diese Kopie der Seite hat die Mixe für den Kurs, wie er ist, ohne Änderung der bewerteten Tests; ein Ziel-Score, Sperren und andere Wünsche brauchen den Dienst.',
    'Mixes to test': 'Mixe zum Erproben',
    'Looks for page mixes to test in the next edition: near to those of past courses, and of a kind that scored higher.': 'Sucht Seitenmixe zum Testen in der nächsten Ausgabe: nah an denen vergangener Kurse, und von einer Art, die höhere Scores hatte.',
    'What is locked at the sliders stays as it is.': 'Was an den Reglern gesperrt ist, bleibt, wie es ist.',
    'Looking for mixes.': 'Sucht Mixe.',
    'Show mixes to test': 'Mixe zum Erproben zeigen',
    'Score to reach, if you have one in mind': 'Ziel-Score, falls Sie einen im Sinn haben',
    'Also change graded assessments': 'Auch bewertete Tests ändern',
    'They stay as they are otherwise: a higher score is not more learning, and tests may be required.':
      'Sonst bleiben sie, wie sie sind: Ein höherer Score heißt nicht, dass mehr gelernt wird, und Tests können vorgeschrieben sein.',
    'Find mixes to test': 'Mixe zum Erproben finden',
    Plans: 'Pläne',
    'In past data, mixes that differ so were borne out in 65 of 100 pairs of courses or more.':
      'In vergangenen Daten bestätigten sich Mixe, die sich so unterscheiden, in 65 von 100 Kurspaaren oder mehr.',
    'Ideas to test': 'Ideen zum Erproben',
    'Less sure than a plan: the odds are lower or not known, or the course had fewer than 10 learners.':
      'Weniger sicher als ein Plan: Die Häufigkeit ist geringer oder nicht bekannt, oder der Kurs hatte weniger als 10 Lernende.',
    'Time ran out before all were tried, so there may be better ones.': 'Die Zeit reichte nicht, um alle zu prüfen; es kann also bessere geben.',
    'These are by another model.': 'Diese sind von einem anderen Modell.',
    'For other locks, or another wish. Search again for these.': 'Für andere Sperren oder einen anderen Wunsch. Suchen Sie dafür neu.',
    'What this model is worth': 'Was dieses Modell taugt',
    'Rests on courses of organisations with the same profile: too few of your own are near this mix.':
      'Beruht auf Kursen von Organisationen mit demselben Profil: Zu wenige Ihrer eigenen liegen nahe an diesem Mix.',
    '{0}, the sum with {1} now': '{0}, die Summe mit {1} jetzt',
    'How far the model agrees with itself: <b>{0}</b>, wider than at the sliders, since this mix was searched for.':
      'Wie weit das Modell mit sich selbst übereinstimmt: <b>{0}</b>, weiter als an den Reglern, da dieser Mix gesucht wurde.',
    'Research on these page types: {0}': 'Forschung zu diesen Seitentypen: {0}',
    'Why this one': 'Warum dieser',
    'What it takes': 'Was dafür nötig ist',
    '# points of the page mix move.': { one: '# Punkt des Seitenmixes wandert.', other: '# Punkte des Seitenmixes wandern.' },
    'Set the sliders to this mix <span class="vh">({0})</span>': 'Regler auf diesen Mix setzen <span class="vh">({0})</span>',
    'Of those alike in length and learners: {0}': 'Von denen mit ähnlicher Dauer und ähnlich vielen Lernenden: {0}',
    'course <bdi>{0}</bdi>': 'Kurs <bdi>{0}</bdi>',
    'Open {0}': '{0} öffnen',

    // view/named.js, view/page.js
    'Edition <bdi>{0}</bdi>': 'Durchführung <bdi>{0}</bdi>',
    'Loading its courses.': 'Lädt seine Kurse.',
    'No course of this company is published yet. Pick another company above.':
      'Von diesem Unternehmen ist noch kein Kurs veröffentlicht. Wählen Sie oben ein anderes.',
    'No company “<bdi>{0}</bdi>”': 'Kein Unternehmen „<bdi>{0}</bdi>“',
    'see all companies': 'sehen Sie alle Unternehmen',
    'The link may be mistyped, or its company is no longer published. Find it above, or {0}.':
      'Der Link ist vielleicht vertippt, oder sein Unternehmen ist nicht mehr veröffentlicht. Suchen Sie es oben, oder {0}.',

    // view/peek.js
    'See what it rests on': 'Sehen, worauf es beruht',
    '{0} now': 'jetzt {0}',
    '{0} as the sum': '{0} als Summe',
    'no newer estimate': 'keine neuere Schätzung',
    'not what a change does': 'nicht, was Ändern bewirkt',

    // view/picker.js, view/portfolio.js, view/start.js
    'Find a company or course': 'Unternehmen oder Kurs finden',
    Companies: 'Unternehmen',
    Order: 'Reihenfolge',
    'Ordering.': 'Wird sortiert.',
    'Ordered.': 'Sortiert.',
    'Best score': 'Bester Score',
    'Most learners': 'Meiste Lernende',
    Title: 'Titel',
    Number: 'Nummer',
    'Room to improve': 'Spielraum nach oben',
    'Find a course': 'Kurs finden',
    'Number or title': 'Nummer oder Titel',
    '# courses, median {0}': { one: '# Kurs, Median {0}', other: '# Kurse, Median {0}' },
    'Pick one to look closer.': 'Wählen Sie einen, um näher hinzusehen.',
    'What the bars are': 'Was die Balken sind',
    courses: 'Kurse',
    'Download CSV <span class="vh">(all courses)</span>': 'CSV laden <span class="vh">(alle Kurse)</span>',
    '# courses.': { one: '# Kurs.', other: '# Kurse.' },
    '# courses, median score {0} where 10 learners or more took part.': {
      one: '# Kurs, Median der Scores ab 10 Lernenden {0}.',
      other: '# Kurse, Median der Scores ab 10 Lernenden {0}.',
    },
    Course: 'Kurs',
    'median of all courses {0}': 'Median aller Kurse {0}',
    Score: 'Score',
    'Based on': 'Gestützt auf',
    '{0}<span class="vh"> percent</span>': '{0}<span class="vh"> Prozent</span>',
    'small sample, not ranked': 'kleine Stichprobe, kein Rang',
    'Point at a bar, or use the arrow keys, for its place among the others.':
      'Zeigen Sie auf einen Balken, oder nehmen Sie die Pfeiltasten, um seinen Platz unter den anderen zu sehen.',
    '{0} in this company': '{0} in diesem Unternehmen',
    'not ranked': 'kein Rang',
    'higher than {0} of all courses': 'höher als {0} aller Kurse',
    'not among the best {0}': 'nicht unter den besten {0}',
    'Show all {0}': 'Alle {0} zeigen',
    'Show more of the other {0}': 'Mehr von den anderen {0} zeigen',
    'Courses as a table': 'Kurse als Tabelle',
    Learners: 'Lernende',
    Place: 'Platz',
    '{0}, small sample': '{0}, kleine Stichprobe',

    // view/research.js
    'What research says <span class="vh">on {0}</span> ({1})': 'Was die Forschung sagt <span class="vh">zu {0}</span> ({1})',
    'In these data: {0}': 'In diesen Daten: {0}',
    Size: 'Größe',
    Measured: 'Gemessen',
    But: 'Vorbehalt',
    'It is a company’s claim about its own product.': 'Das sagt ein Unternehmen über sein eigenes Produkt.',
    From: 'Von',
    'Known to us by its abstract, or by what others say of it.': 'Uns nur durch die Zusammenfassung bekannt, oder durch das, was andere darüber sagen.',

    // view/result.js
    'Compared with other courses': 'Im Vergleich mit anderen Kursen',
    'Loading the new estimate. The last one stays until it arrives.': 'Lädt die neue Schätzung. Bis sie da ist, bleibt die letzte.',
    'What the comparison rests on': 'Worauf der Vergleich beruht',
    'the score now, without your change': 'der Score jetzt, ohne Ihre Änderung',
    'for courses with this score': 'für Kurse mit diesem Score',
    'sliders are at the course’s values': 'Regler stehen auf den Werten des Kurses',
    'the sum with {0} now': 'die Summe mit {0} jetzt',
    'with {0} now; no higher score is given': 'mit {0} jetzt; ein höherer Score wird nicht genannt',
    'with {0} now; no lower score is given': 'mit {0} jetzt; ein niedrigerer Score wird nicht genannt',
    'Worked out on this page': 'Auf dieser Seite berechnet',
    'This is a copy of the site: which of your courses had such a mix, how they did, and what research says of the change need the service.':
      'Dies ist eine Kopie der Seite: Welche Ihrer Kurse einen solchen Mix hatten, wie es ihnen erging und was die Forschung zur Änderung sagt, weiß nur der Dienst.',
    'How often that was so': 'Wie oft das so war',
    'How far the model agrees with itself: <b>{0}</b>. It is not the range of outcomes.':
      'Wie weit das Modell mit sich selbst übereinstimmt: <b>{0}</b>. Das ist nicht der Bereich möglicher Ergebnisse.',
    'What that is': 'Was das ist',
    'How far the model agrees with itself is where it lands, in 8 of 10 cases, when it learns again from other samples of the same courses: near together means that it is consistent, not that it is right.': 'Wie weit das Modell mit sich übereinstimmt, ist, wo es in 8 von 10 Fällen landet, wenn es aus anderen Stichproben derselben Kurse neu lernt: Nah beieinander heißt, dass es beständig ist, nicht, dass es recht hat.',
    'In pages': 'In Seiten',
    'Typical range': 'Typischer Bereich',
    'What this range is': 'Was dieser Bereich ist',
    'Where most past courses with these features ended, whatever else set them apart. It is about courses, not about your change.':
      'Wo die meisten vergangenen Kurse mit diesen Merkmalen landeten, was sie sonst auch unterschied. Er betrifft Kurse, nicht Ihre Änderung.',
    'Are there such courses?': 'Gibt es solche Kurse?',
    'What support is': 'Was Rückhalt ist',
    'Whether real courses had nearly this page mix: at least five, very near for high, not far for medium, roughly alike for low. It says nothing of certificates and comments.':
      'Ob echte Kurse fast diesen Seitenmix hatten: mindestens fünf, sehr nah für hoch, nicht weit für mittel, grob ähnlich für gering. Über Zertifikate und Kommentare sagt er nichts.',
    'Your own courses': 'Ihre eigenen Kurse',
    'What research says': 'Was die Forschung sagt',
    'On what you changed: {0} They stand beside the sliders.': 'Zu dem, was Sie geändert haben: {0} Sie stehen bei den Reglern.',
    'Where it comes from': 'Woher es kommt',
    'For the course as it is now the model expects about <b>{0}</b>. What it makes of your change is left out here, since it rests on too little.':
      'Für den Kurs, wie er jetzt ist, erwartet das Modell etwa <b>{0}</b>. Was es zu Ihrer Änderung sagt, steht hier nicht, da es auf zu wenig beruht.',
    'For a course like this one the model expects about <b>{0}</b>; with your change about <b>{1}</b>.':
      'Für einen Kurs wie diesen erwartet das Modell etwa <b>{0}</b>; mit Ihrer Änderung etwa <b>{1}</b>.',
    'Part of your change goes beyond the courses that the model learned from: of that it knows nothing, so a difference near 0 says nothing here.':
      'Ein Teil Ihrer Änderung geht über die Kurse hinaus, aus denen das Modell gelernt hat: Davon weiß es nichts, ein Unterschied nahe 0 sagt hier also nichts.',
    'Of the difference, less than a tenth of a point, models that learned from other courses find {0} again. That is added to the score that was observed.':
      'Von dem Unterschied, weniger als einem Zehntelpunkt, finden Modelle, die aus anderen Kursen gelernt haben, {0} wieder. Das kommt zum beobachteten Score hinzu.',
    'Of the difference, {0}, models that learned from other courses find {1} again. That is added to the score that was observed.':
      'Von dem Unterschied, {0}, finden Modelle, die aus anderen Kursen gelernt haben, {1} wieder. Das kommt zum beobachteten Score hinzu.',
    'Of the difference, {0} before all three were rounded, models that learned from other courses find {1} again. That is added to the score that was observed.':
      'Von dem Unterschied, {0} vor dem Runden aller drei, finden Modelle, die aus anderen Kursen gelernt haben, {1} wieder. Das kommt zum beobachteten Score hinzu.',
    'Read with care': 'Mit Vorsicht zu lesen',
    'The number above was worked out on this page; what only the service knows of it is missing.':
      'Die Zahl oben wurde auf dieser Seite berechnet; was nur der Dienst dazu weiß, fehlt.',
    'The estimate above is of {0}, for the sliders as they were then.': 'Die Schätzung oben ist von {0}, für die Regler, wie sie da standen.',
    'Your changes are kept.': 'Ihre Änderungen bleiben.',
    'no estimate': 'keine Schätzung',
    'no change yet': 'noch keine Änderung',
    'Estimating…': 'Schätzt …',

    // view/saved.js
    Scenarios: 'Szenarien',
    'Save the sliders under a name to compare settings side by side. The link keeps them.':
      'Speichern Sie die Regler unter einem Namen, um Einstellungen nebeneinander zu vergleichen. Der Link behält sie.',
    Scenario: 'Szenario',
    'Page mix': 'Seitenmix',
    'Expected change': 'Erwartete Änderung',
    Support: 'Rückhalt',
    Cost: 'Aufwand',
    'What to do with it': 'Was damit zu tun ist',
    'As it is now': 'Wie jetzt',
    'Score {0}': 'Score {0}',
    'in the sliders now': 'jetzt in den Reglern',
    'Apply <span class="vh">“{0}”</span>': 'Anwenden <span class="vh">„{0}“</span>',
    'Rename <span class="vh">“{0}”</span>': 'Umbenennen <span class="vh">„{0}“</span>',
    'Remove <span class="vh">“{0}”</span>': 'Entfernen <span class="vh">„{0}“</span>',
    'The model agrees with itself from {0}.': 'Das Modell stimmt mit sich überein von {0}.',
    'no estimate for courses with this score': 'keine Schätzung für Kurse mit diesem Score',
    'not asked for yet': 'noch nicht erfragt',
    'The mix stays': 'Der Mix bleibt',
    '# points': { one: '# Punkt', other: '# Punkte' },
    'Ask for the figures': 'Zahlen erfragen',
    'Name of the scenario': 'Name des Szenarios',
    'New name of “<bdi>{0}</bdi>”': 'Neuer Name für „<bdi>{0}</bdi>“',
    'Save the sliders': 'Regler speichern',
    Rename: 'Umbenennen',
    Cancel: 'Abbrechen',
    'Try the page mix of': 'Den Seitenmix von',
    'on another course': 'an einem anderen Kurs ausprobieren',
    'Open it there': 'Dort öffnen',

    // view/sheet.js
    'Nothing here shows cause and effect. Not for judging instructors.': 'Nichts hier zeigt Ursache und Wirkung. Nicht, um Lehrende zu beurteilen.',
    'Model {0}.': 'Modell {0}.',
    '{0}, a small sample that says little.': '{0}, eine kleine Stichprobe, die wenig sagt.',
    'Not ranked, under 5 learners.': 'Kein Rang, unter 5 Lernenden.',
    '{0} of # ranked courses of the company.': { one: '{0} von # Kurs mit Rang im Unternehmen.', other: '{0} von # Kursen mit Rang im Unternehmen.' },
    '{0} of # ranked courses of the company; higher than {1} of all courses.': {
      one: '{0} von # Kurs mit Rang im Unternehmen; höher als {1} aller Kurse.',
      other: '{0} von # Kursen mit Rang im Unternehmen; höher als {1} aller Kurse.',
    },
    'The change': 'Die Änderung',
    'No change: the sliders are at the course’s values.': 'Keine Änderung: Die Regler stehen auf den Werten des Kurses.',
    'There is no estimate of this change.': 'Es gibt keine Schätzung dieser Änderung.',
    'With {0} now.': 'Mit jetzt {0}.',
    'How far the model agrees with itself': 'Wie weit das Modell mit sich selbst übereinstimmt',
    '{0}. It is not the range of outcomes.': '{0}. Das ist nicht der Bereich möglicher Ergebnisse.',
    Name: 'Name',
    'Page mix, and what else changes': 'Seitenmix, und was sich sonst ändert',

    // view/slider.js
    '{0}, now {1}': '{0}, jetzt {1}',
    'now {0}': 'jetzt {0}',
    '{0}, value': '{0}, Wert',
    'Reset {0} to {1}': '{0} auf {1} zurücksetzen',
    Reset: 'Zurücksetzen',
    'What it is<span class="vh">: {0}</span>, and what research says ({1})': 'Was das ist<span class="vh">: {0}</span>, und was die Forschung sagt ({1})',
    'What it is<span class="vh">: {0}</span>': 'Was das ist<span class="vh">: {0}</span>',
    'Lock {0}': '{0} sperren',
    Unlock: 'Entsperren',
    Lock: 'Sperren',
    'median {0}': 'Median {0}',
    '{0} of courses have none (not drawn)': '{0} der Kurse haben nichts davon (nicht gezeichnet)',
    '{0} percent': '{0} Prozent',

    // view/start.js
    'This link names a course, but no company.': 'Dieser Link nennt einen Kurs, aber kein Unternehmen.',
    'Pick the company, then the course.': 'Wählen Sie das Unternehmen, dann den Kurs.',
    'Which courses keep learners engaged?': 'Welche Kurse halten Lernende bei der Sache?',
    'See how each of your courses scores, and how courses scored in past data that were built a little differently.':
      'Sehen Sie den Score jedes Ihrer Kurse, und welche Scores in vergangenen Daten Kurse hatten, die etwas anders gebaut waren.',
    '<b>Pick a company</b> from the list, or find it or one of its courses above.':
      '<b>Wählen Sie ein Unternehmen</b> aus der Liste, oder suchen Sie es oder einen seiner Kurse oben.',
    '<b>See where it stands</b> among the others, and which of its features matter most.':
      '<b>Sehen Sie, wo er steht</b> unter den anderen, und auf welche Merkmale es am meisten ankommt.',
    '<b>Move a slider</b> to try a change. A link keeps all of it, to send to a colleague.':
      '<b>Bewegen Sie einen Regler</b>, um eine Änderung auszuprobieren. Ein Link behält alles, zum Weitergeben.',
    'Loading the companies.': 'Lädt die Unternehmen.',
    'No company has a published course yet.': 'Noch hat kein Unternehmen einen veröffentlichten Kurs.',
    'Highest median score': 'Höchster Median der Scores',
    'Most courses with room to improve': 'Meiste Kurse mit Spielraum nach oben',
    'With the median score of their courses with 10 learners or more, where there are any.':
      'Mit dem Median der Scores ihrer Kurse ab 10 Lernenden, wo es solche gibt.',
    'Which courses have room to improve is not known of this model.':
      'Welche Kurse Spielraum nach oben haben, ist bei diesem Modell nicht bekannt.',
    '{0} of {1} with room': '{0} von {1} mit Spielraum',
    'Show more companies': 'Mehr Unternehmen zeigen',
    'small samples only': 'nur kleine Stichproben',
    'Nothing is published yet': 'Noch ist nichts veröffentlicht',
    'Companies and their courses appear here as soon as a model is published with its data.':
      'Unternehmen und ihre Kurse erscheinen hier, sobald ein Modell mit seinen Daten veröffentlicht ist.',
    'Look again': 'Noch einmal nachsehen',

    // view/support.js
    high: 'hoch',
    medium: 'mittel',
    low: 'gering',
    none: 'keiner',
    'No support': 'Kein Rückhalt',
    'Support: {0}': 'Rückhalt: {0}',
    'Your courses with the nearest mixes:': 'Ihre Kurse mit den ähnlichsten Mixen:',
    '{0}, # learners': { one: '{0}, # lernende Person', other: '{0}, # Lernende' },

    // view/swaps.js
    'Ten points of the mix': 'Zehn Punkte des Mixes',
    'How the scores of courses differ that have {0} points more of one page type (column) and less of another (row). Choose a cell to move them in the sliders.': 'Wie sich die Scores von Kursen unterscheiden, die von einem Seitentyp (Spalte) {0} Punkte mehr und von einem anderen (Zeile) weniger haben. Wählen Sie eine Zelle, um sie in den Reglern zu verschieben.',
    'Nothing can be said of any swap.': 'Über keinen Tausch lässt sich etwas sagen.',
    'Working the swaps out.': 'Berechnet die Tausche.',
    'Each figure is of one swap of the course’s own mix.': 'Jede Zahl gilt einem Tausch im jetzigen Mix des Kurses.',
    'Each figure is of one more swap of the mix in the sliders, beside what stands there now.': 'Jede Zahl gilt einem weiteren Tausch im Mix der Regler, neben dem, was jetzt dort steht.',
    'It is how other courses differ, not what a swap does. The word below a figure is its support: how near real courses are to the mix.': 'Sie sagt, wie andere Kurse sich unterscheiden, nicht, was ein Tausch bewirkt. Das Wort unter einer Zahl ist ihr Rückhalt: wie nah echte Kurse dem Mix sind.',
    'Unclear: real courses that differ so scored higher about as often as lower.':
      'Unklar: Echte Kurse, die sich so unterscheiden, hatten etwa so oft höhere wie niedrigere Scores.',
    'The table follows when the sliders rest.': 'Die Tabelle folgt, wenn die Regler ruhen.',
    '{0} or less': '{0} oder weniger',
    '{0} or more': '{0} oder mehr',
    'Colours, in points': 'Farben, in Punkten',
    'no number': 'keine Zahl',
    'In the sliders now: <b>{0}</b>, {1}.': 'Jetzt in den Reglern: <b>{0}</b>, {1}.',
    'In the sliders now: {0}.': 'Jetzt in den Reglern: {0}.',
    'See the sliders': 'Die Regler sehen',
    'Take it back': 'Zurücknehmen',
    'Expected change for each swap of {0} points': 'Erwartete Änderung für jeden Tausch von {0} Punkten',
    to: 'zu',
    '{0} (locked)': '{0} (gesperrt)',
    'Nothing to move from {0}.': 'Nichts zu verschieben von {0}.',
    'Move {0} points from {1} to {2}': '{0} Punkte von {1} zu {2} verschieben',
    '{0} is locked. Unlock it to move points to it.': '{0} ist gesperrt. Entsperren Sie den Regler, um Punkte dorthin zu verschieben.',
    '{0}, unclear': '{0}, unklar',
    '<b>{0}</b> <span class="vh">points in other courses, support</span> <span>{1}</span>': '<b>{0}</b> <span class="vh">Punkte bei anderen Kursen, Rückhalt</span> <span>{1}</span>',
    locked: 'gesperrt',
    'too few courses': 'zu wenige Kurse',

    // main.js, view/language.js, view/theme.js
    'Skip to the courses': 'Zu den Kursen springen',
    Language: 'Sprache',
    Theme: 'Farben',
    // app/loading.js, view/section.js, view/sections.js
    'This part of the page could not be loaded.': 'Dieser Teil der Seite ließ sich nicht laden.',
    'Loading.': 'Lädt.',
    'This is by another model.': 'Das ist von einem anderen Modell.',
    'Sections of this page': 'Abschnitte dieser Seite',
    'Ten points': 'Zehn Punkte',
    'About the model': 'Über das Modell',

    // model/segment-words.js, view/segments.js
    'Where to begin': 'Wo anfangen',
    'Courses with room to improve': 'Kurse mit Spielraum nach oben',
    '# courses {0} have the median score {1}': { one: '# Kurs {0} hat den Score {1}', other: '# Kurse {0} haben im Median den Score {1}' },
    '{0}: {1} less than the other {2}.': '{0}: {1} weniger als die anderen {2}.',
    '{0}: {1} more than the other {2}.': '{0}: {1} mehr als die anderen {2}.',
    'without “{0}”': 'ohne „{0}“',
    'with “{0}”': 'mit „{0}“',
    'with {0} above 0 and below {1}': 'mit {0} über 0 und unter {1}',
    'with {0} of {1} or more': 'mit {0} ab {1}',
    'The {0} of {1} courses with most room to improve come first; the others follow, best score first.':
      'Die {0} von {1} Kursen mit dem meisten Spielraum nach oben stehen vorn; die anderen folgen, der beste Score zuerst.',
    '# courses with room to improve come first; the others follow, best score first.': {
      one: '# Kurs mit Spielraum nach oben steht vorn; die anderen folgen, der beste Score zuerst.',
      other: '# Kurse mit Spielraum nach oben stehen vorn; die anderen folgen, der beste Score zuerst.',
    },
    '# courses with room to improve': { one: '# Kurs mit Spielraum nach oben', other: '# Kurse mit Spielraum nach oben' },
    '# groups score apart': { one: '# Gruppe mit anderem Score', other: '# Gruppen mit anderen Scores' },
    'Looked at # courses.': { one: '# Kurs wurde betrachtet.', other: '# Kurse wurden betrachtet.' },
    'The model can judge {0} of them; {1} of those had 5 learners or more.':
      'Zu {0} davon kann das Modell etwas sagen; {1} von diesen hatten 5 Lernende oder mehr.',
    'For {0} there is a change that enough courses are like; for {1} of them such courses score higher in all of the model’s own answers; for {2} your own courses do not speak against it.': 'Für {0} gibt es eine Änderung, der genug Kurse ähneln; bei {1} davon haben solche Kurse in allen Antworten des Modells selbst höhere Scores; bei {2} sprechen Ihre eigenen Kurse nicht dagegen.',
    'By chance alone in fewer than 1 of 100 trials.': 'Durch Zufall allein in weniger als 1 von 100 Versuchen.',
    'By chance alone in about {0} of 100 trials.': 'Durch Zufall allein in etwa {0} von 100 Versuchen.',
    'in how many pairs was not measured': 'in wie vielen Paaren, wurde nicht gemessen',
    'higher in {0} of 100 pairs': 'höher in {0} von 100 Paaren',
    'Groups of courses that score apart': 'Gruppen von Kursen mit anderen Scores',
    '“By chance alone”: how often the most different group differs as much where the same scores are dealt out by chance. What a group has in common need not be what makes its scores differ. Courses with fewer than 10 learners are left out.':
      '„Durch Zufall allein“: wie oft die Gruppe mit dem größten Unterschied ebenso weit abweicht, wenn dieselben Scores ausgelost werden. Was eine Gruppe gemeinsam hat, muss nicht der Grund für ihre Scores sein. Kurse mit weniger als 10 Lernenden sind ausgelassen.',
    'For each course one kind of difference was worked out: how courses score that have 10 points of the page mix in another page type. The course comes first for which the model’s own answers begin furthest above 0.': 'Für jeden Kurs wurde eine Art von Unterschied durchgerechnet: welche Scores Kurse haben, bei denen 10 Punkte des Seitenmixes auf einen anderen Seitentyp entfallen. Zuerst kommt der Kurs, bei dem die Antworten des Modells selbst am weitesten über 0 beginnen.',
    'Show the first {0}': 'Die ersten {0} zeigen',
    '“Pairs”: of real courses that differ so. “The model’s own answers”: when it learns again from other samples of the same courses, which is not the range of outcomes.': '„Paare“: von echten Kursen, die sich so unterscheiden. „Die Antworten des Modells selbst“: wenn es aus anderen Stichproben derselben Kurse neu lernt; das ist nicht der Bereich möglicher Ergebnisse.',
    'These are the first {0} of # courses.': { one: 'Das sind die ersten {0} von # Kurs.', other: 'Das sind die ersten {0} von # Kursen.' },
    '{0}, {1}, a small sample': '{0}, {1}, eine kleine Stichprobe',
    '{0}, {1}': '{0}, {1}',
    '{0}: {1}; the model’s own answers lie between {2} and {3}; {4}.': '{0}: {1}; die Antworten des Modells selbst liegen zwischen {2} und {3}; {4}.',

    // view/waterfall.js, view/why.js
    'Why this score': 'Warum dieser Score',
    'From what the model expects of any course to the score of this one': 'Von dem, was das Modell für irgendeinen Kurs erwartet, zum Score dieses Kurses',
    'A course of which nothing is known': 'Ein Kurs, über den nichts bekannt ist',
    'What you decide on': 'Was Sie entscheiden',
    'What you do not decide on': 'Was Sie nicht entscheiden',
    'What the model expects of this course': 'Was das Modell für diesen Kurs erwartet',
    'What the model cannot explain': 'Was das Modell nicht erklären kann',
    'The score of this course': 'Der Score dieses Kurses',
    'why this score': 'warum dieser Score',
    'From {0}, what you decide on leads {1} and what you do not {2} to the {3} that the model expects; the course scored {4}.':
      'Von {0} führt das, was Sie entscheiden, mit {1} und das, was Sie nicht entscheiden, mit {2} zu den {3}, die das Modell erwartet; der Kurs hatte {4}.',
    '# others': { one: '# weiteres', other: '# weitere' },
    'each at most {0}': 'je höchstens {0}',
    Part: 'Teil',
    Points: 'Punkte',
    'its five shares together': 'seine fünf Anteile zusammen',
    'not recorded, {0} assumed, the median': 'nicht erfasst, {0} angenommen, der Median',
  },
  codes,
  features,
  problems,
  findings,
  texts,
};
