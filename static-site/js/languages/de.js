// @ts-check
/** German. */
import { codes, features, findings, problems } from './de-service.js';

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

    // model/card.js
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

    // model/curves.js, model/estimate.js, model/link.js
    'Along this slider the expected change stays at about {0}.': 'Entlang dieses Reglers bleibt die erwartete Änderung bei etwa {0}.',
    'Along this slider the expected change goes from {0} at {1} to {2} at {3}.':
      'Entlang dieses Reglers geht die erwartete Änderung von {0} bei {1} bis {2} bei {3}.',
    'There is no estimate along this slider.': 'Entlang dieses Reglers gibt es keine Schätzung.',
    'Elsewhere there is no estimate.': 'Anderswo gibt es keine Schätzung.',
    'for earlier sliders': 'für frühere Regler',
    'by another model': 'von einem anderen Modell',
    'Scenario {0}': 'Szenario {0}',

    // model/mixes.js
    '# points from {0} to {1}': { one: '# Punkt von {0} zu {1}', other: '# Punkte von {0} zu {1}' },
    'Move {0}': 'Verschieben: {0}',
    '# of them are near enough to courses that there were': {
      one: '# davon liegt nah genug an Kursen, die es gab',
      other: '# davon liegen nah genug an Kursen, die es gab',
    },
    '# of those promise enough': { one: '# davon lässt genug erwarten', other: '# davon lassen genug erwarten' },
    '# of those are ruled out by your own courses': {
      one: '# davon schließen Ihre eigenen Kurse aus',
      other: '# davon schließen Ihre eigenen Kurse aus',
    },
    '# mixes tried: {0}.': { one: '# Seitenmix geprüft: {0}.', other: '# Seitenmixe geprüft: {0}.' },
    '{0} can be reached, as far as can be expected.': '{0} ist erreichbar, soweit man es erwarten kann.',
    'Of the mixes that past courses support, none is expected to reach {0}.':
      'Von den Seitenmixen, die frühere Kurse stützen, wird bei keinem erwartet, dass er {0} erreicht.',
    'Of the mixes that past courses support, the best is expected to reach {0}, not {1}.':
      'Von den Seitenmixen, die frühere Kurse stützen, wird beim besten {0} erwartet, nicht {1}.',
    'Of as many learners as last time, about {0} more would complete the course.':
      'Bei ebenso vielen Lernenden wie zuletzt würden etwa {0} mehr den Kurs abschließen.',
    'No mix to test.': 'Kein Seitenmix zum Testen.',
    '# mixes to test.': { one: '# Seitenmix zum Testen.', other: '# Seitenmixe zum Testen.' },

    // model/promises.js
    'Nothing is known of that.': 'Darüber ist nichts bekannt.',
    'Whether advice of this model keeps its promises has not been judged.':
      'Ob der Rat dieses Modells hält, was er verspricht, wurde nicht geprüft.',
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
    'Over all cases the difference was {0} of what was promised ({1}).': 'Über alle Fälle betrug der Unterschied {0} des Versprochenen ({1}).',
    'Over all cases the difference was {0} of what was promised ({1}); in the worst of them it was {2}, in the middle one {3}.':
      'Über alle Fälle betrug der Unterschied {0} des Versprochenen ({1}); im schlechtesten Unternehmen waren es {2}, im mittleren {3}.',
    'Without the three company profiles with most cases: higher in {0}, and {1} of what was promised ({2}).':
      'Ohne die drei Unternehmensprofile mit den meisten Fällen: höher in {0}, und {1} des Versprochenen ({2}).',
    'Without the three companies with most cases: higher in {0}, and {1} of what was promised ({2}).':
      'Ohne die drei Unternehmen mit den meisten Fällen: höher in {0}, und {1} des Versprochenen ({2}).',
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
      'Nach einem solchen Modell bringen gezeigte Änderungen {0} je Kurs, gezählt über Kurse mit und ohne; der eine beste Tausch von zehn Punkten für alle bringt {1}, und nichts zu ändern 0.',
    'the sign was kept in {0} instead of {1}': 'blieb das Vorzeichen in {0} statt in {1} erhalten',
    'a change was shown for {0} instead of {1}': 'wurde eine Änderung für {0} statt für {1} gezeigt',
    'shown changes made {0} instead of {1} per course': 'brachten gezeigte Änderungen {0} statt {1} je Kurs',
    'With half of the courses to learn from instead of a quarter, {0}.': 'Mit der Hälfte der Kurse zum Lernen statt einem Viertel {0}.',
    '90\u00a0% interval {0} to {1}': '90-%-Intervall {0} bis {1}',
    '# company profiles': { one: '# Unternehmensprofil', other: '# Unternehmensprofile' },
    '# companies': { one: '# Unternehmen', other: '# Unternehmen' },

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
    '# findings say neither': { one: '# Befund sagt weder noch', other: '# Befunde sagen weder noch' },
    '{0} ({1} of {2} measured completion).': '{0} ({1} von {2} haben den Abschluss gemessen).',

    // model/result-words.js
    'Associations in past data, not a promise.': 'Zusammenhänge in vergangenen Daten, kein Versprechen.',
    'no estimate of this change': 'keine Schätzung dieser Änderung',
    unclear: 'unklar',
    possible: 'möglich',
    likely: 'wahrscheinlich',
    'very likely': 'sehr wahrscheinlich',
    'no change expected': 'keine Änderung erwartet',
    '{0} expected': '{0} erwartet',
    'Of 100 pairs of real courses that differ so, the favoured one scored higher in {0}: {1}.':
      'Von 100 Paaren echter Kurse, die sich so unterscheiden, hatte in {0} der bevorzugte den höheren Score: {1}.',
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
    'Its page types did not add up to 100 % with this course’s, so the others were adjusted.':
      'Seine Seitentypen ergaben mit denen dieses Kurses nicht 100 %; deshalb wurden die anderen angepasst.',
    'Its page types do not add up to 100 %, so they are at the course’s values.':
      'Seine Seitentypen ergeben nicht 100 %; deshalb stehen sie auf den Werten des Kurses.',
    'The other four page types are locked, so {0} has nothing to share with. Unlock one of them.':
      'Die anderen vier Seitentypen sind gesperrt; {0} hat also nichts zum Tauschen. Entsperren Sie einen davon.',
    'With {0} locked at {1} %, {2} can be {3} % at most.': 'Mit {0} gesperrt bei {1} % kann {2} höchstens {3} % sein.',
    'With {0} locked at {1} % together, {2} can be {3} % at most.': 'Mit {0} gesperrt bei zusammen {1} % kann {2} höchstens {3} % sein.',

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
    '{0} from what you decide on': '{0} durch das, was Sie entscheiden',
    'No figure can be given': 'Keine Zahl möglich',
    'None with more expected': 'Keiner mit mehr erwartet',
    'Best: {0}, unclear, {1} to {2}': 'Bester: {0}, unklar, {1} zu {2}',
    'Best: {0}, {1} to {2}': 'Bester: {0}, {1} zu {2}',
    'Find up to three': 'Bis zu drei finden',
    '# mixes, the first: {0}': { one: '# Seitenmix, der erste: {0}', other: '# Seitenmixe, der erste: {0}' },
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
    '{0} points expected, to {1} (how far the model agrees with itself: {2}).':
      '{0} Punkte erwartet, auf {1} (wie weit das Modell mit sich selbst übereinstimmt: {2}).',
    '{0} points expected, to {1}.': '{0} Punkte erwartet, auf {1}.',
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
      'Von dem, was Sie entscheiden: Kurse mit mehr davon haben meist höhere Scores bei {0}.',
    'Courses with more of {0} tend to score lower.': 'Meist niedrigere Scores haben Kurse mit mehr davon bei {0}.',
    'Of what is yours, courses with more of {0} tend to score lower.':
      'Von dem, was Sie entscheiden: Kurse mit mehr davon haben meist niedrigere Scores bei {0}.',
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
  },
  codes,
  features,
  problems,
  findings,
};
