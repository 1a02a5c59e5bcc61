// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agreementWords, herePart } from '../../../static-site/js/model/agreement-words.js';
import { directionWords, resultWords } from '../../../static-site/js/model/card.js';
import { binned, shareWithout, standing } from '../../../static-site/js/model/distribution.js';
import { addsUp, beyondTraining, expected } from '../../../static-site/js/model/estimate.js';
import { read, written } from '../../../static-site/js/model/link.js';
import { bestKnown, placeOf } from '../../../static-site/js/model/places.js';
import { researchWords } from '../../../static-site/js/model/research-words.js';
import {
  bandWords, changeWords, evidenceWords, oddsWords, rangeWords, supportWords,
} from '../../../static-site/js/model/result-words.js';
import {
  amongCourses, courseWords, inUnit, learners, listed, ordinal, placeWords, shareOfSome, signed,
} from '../../../static-site/js/model/words.js';
import { trainedAt, trainedOn, worth } from '../../../static-site/js/model/worth.js';

const why = { code: 'too-little-data', message: 'Training had too few courses.' };
/** What can be defended of a change. @type {Answers.Figures} */
const figures = {
  expectedChange: 3.8,
  expectedChangeInterval: { level: 0.8, low: 1.2, high: 6.4 },
  odds: 57,
  confidence: 'possible',
  projected: 56.8,
  typicalRange: { level: 0.8, low: 24.3, high: 57.9 },
  reasons: { expectedChange: null, odds: null, typicalRange: null },
};
/** @type {Answers.Figures} */
const nothingDefended = {
  expectedChange: null,
  expectedChangeInterval: null,
  odds: null,
  confidence: null,
  projected: null,
  typicalRange: null,
  reasons: { expectedChange: why, odds: why, typicalRange: why },
};

describe('what a course is called', () => {
  it('is its title before its number, or its number alone', () => {
    assert.equal(courseWords({ course: '7', title: 'Ripe in a week' }), 'Ripe in a week, course 7');
    assert.equal(courseWords({ course: '7', title: null }), 'Course 7');
  });
});

describe('what is expected', () => {
  it('is what holds up of the difference, put on top of the observed score', () => {
    assert.deepEqual(expected({ observed: 53, ...figures }), { projected: 57, change: 3.8, held: false });
  });

  it('is exactly the observed score when nothing changed', () => {
    assert.deepEqual(expected({ observed: 100, expectedChange: 0, projected: 100 }), { projected: 100, change: 0, held: false });
  });

  it('stays within 1 to 99 and says so', () => {
    assert.deepEqual(expected({ observed: 97, expectedChange: 6, projected: 99 }), { projected: 99, change: 6, held: true });
  });

  it('is no number where none can be defended, nor where one of its two is missing', () => {
    assert.equal(expected({ observed: 53, ...nothingDefended }), null);
    assert.equal(expected({ observed: 53, expectedChange: 2, projected: null }), null);
  });

  it('says where the tenths of its explanation do not add up', () => {
    assert.ok(addsUp({ baseline: 53.2655, scenario: 58.7051, delta: 5.4396 }));
    assert.ok(addsUp({ baseline: 58.75, scenario: 53.35, delta: -5.4 }));
    assert.ok(!addsUp({ baseline: 53.26, scenario: 58.74, delta: 5.48 }));
  });

  it('knows where a change goes beyond what the model learned from', () => {
    const unknown = { code: 'not-seen-in-training', message: '' };
    assert.equal(beyondTraining({ reasons: { expectedChange: unknown, odds: unknown, typicalRange: unknown } }), true);
    assert.equal(beyondTraining({ reasons: { expectedChange: null, odds: null, typicalRange: null } }), false);
  });
});

describe('the words at an expected change', () => {
  it('have its sign, and a side only where the odds are better than a coin', () => {
    assert.deepEqual(changeWords(figures), { words: '+3.8 in other courses', kind: 'pos-t' });
    assert.deepEqual(changeWords({ expectedChange: -1, confidence: null }), { words: '\u22121 in other courses', kind: 'neg-t' });
    assert.deepEqual(changeWords({ expectedChange: 1.2, confidence: 'unclear' }), { words: '+1.2 in other courses', kind: 'same' });
    assert.deepEqual(changeWords({ expectedChange: 0, confidence: null }), { words: 'no difference in other courses', kind: 'same' });
    assert.deepEqual(changeWords(nothingDefended), { words: 'no estimate of this change', kind: 'same' });
  });

  it('tell the odds as counts of real pairs, and which of the two scored higher', () => {
    assert.equal(oddsWords(figures), 'In 57 of 100 pairs of past courses that differ so, the one like the change scored higher. It is not the chance that yours would.');
    assert.match(oddsWords({ ...figures, odds: 86, expectedChange: -9 }), /^In 86 of 100 pairs .* scored lower\./);
  });

  it('call the band and the range what they are', () => {
    assert.equal(bandWords(figures), '+1.2 to +6.4');
    assert.equal(bandWords({ expectedChangeInterval: { level: 0.8, low: 0, high: 0 } }), '');
    assert.equal(rangeWords(figures), 'Courses with these features score 24 to 58\u00a0%, 80 of 100 of them.');
  });

  it('give the reason in the place of each number that cannot be defended', () => {
    for (const words of [oddsWords(nothingDefended), rangeWords(nothingDefended)]) assert.equal(words, why.message);
    assert.equal(bandWords(nothingDefended), '');
  });
});

describe('the words of support', () => {
  /** @type {Answers.Support} */
  const own = { level: 'high', distance: 0.04, basis: { code: 'own-courses', message: '' }, precedents: [], reason: null };

  it('say whose courses are near, and how near', () => {
    assert.equal(supportWords(own), '5 or more of your other courses have a mix very near this one.');
    assert.match(supportWords({ ...own, level: 'low' }), /at least roughly like this one/);
    assert.match(supportWords({ ...own, level: 'medium', basis: { code: 'same-profile', message: '' } }), /organisations with the same profile have a mix not far from this one/);
  });

  it('say why there is none', () => {
    assert.equal(supportWords({ ...own, level: 'none', reason: why }), why.message);
  });

  it('show both sides of the own courses, and no mean of too few', () => {
    const evidence = { present: { courses: 12, mean: 41.25 }, proposed: { courses: 2, mean: null }, outsideScope: 3 };
    assert.equal(
      evidenceWords(evidence),
      '12 near the present mix, on average 41.3; 2 near the proposed mix, too few for a mean. 3\u00a0courses with a score of 0 or 100 are left out.',
    );
    assert.equal(
      evidenceWords({ present: { courses: 4, mean: 40 }, proposed: { courses: 0, mean: null }, outsideScope: 0 }),
      '4 near the present mix, on average 40; none near the proposed mix.',
    );
  });
});

describe('what research says', () => {
  it('counts the findings on what changes by whether they speak for a change this way', () => {
    const facts = (/** @type {string} */ feature, /** @type {[string, string][]} */ ...found) =>
      /** @type {any} */ ({ feature, mayBeResult: feature === 'certificates', research: found.map(([id, direction]) => ({ id, direction, measured: id === 'a' ? 'completion and grades' : 'quiz completion' })) });
    const features = [
      facts('interactive', ['a', 'raises'], ['b', 'raises'], ['d', 'none']),
      facts('content', ['c', 'raises'], ['both', 'lowers']),
      facts('external', ['both', 'lowers']),
      facts('certificates', ['result', 'raises']),
    ];
    const recorded = [
      { feature: 'interactive', value: 0 },
      { feature: 'content', value: 80 },
      { feature: 'external', value: 20 },
      { feature: 'certificates', value: 0 },
    ];
    const words = (/** @type {string[]} */ ids, /** @type {Record<string, number>} */ changed) => researchWords(ids, features, changed, recorded);

    assert.equal(words(['a', 'b', 'c'], { interactive: 10, content: 70 }), '2\u00a0findings speak for a change this way and 1\u00a0finding speaks against it (1 of 3\u00a0measured completion).');
    assert.equal(words(['a', 'c'], { interactive: 0, content: 90 }), '1\u00a0finding speaks for a change this way and 1\u00a0finding says neither (1 of 2\u00a0measured completion).');
    assert.equal(words(['d'], { interactive: 10 }), '1\u00a0finding says neither (0 of 1\u00a0measured completion).');
    assert.equal(words(['both'], { content: 70, external: 30 }), '1\u00a0finding says neither (0 of 1\u00a0measured completion).');
    assert.equal(words(['both'], { content: 70, external: 10 }), '1\u00a0finding speaks for a change this way (0 of 1\u00a0measured completion).');
    assert.equal(words(['result'], { certificates: 5 }), '1\u00a0finding says neither (0 of 1\u00a0measured completion).');
    assert.equal(words(['unknown'], { interactive: 10 }), '');
    assert.equal(words(['a'], { content: 70 }), '');
  });

  it('tells what measured completion by the English of the service, in whatever language the page is', () => {
    const research = /** @type {any} */ ([{ id: 'a', direction: 'raises', measured: 'Abschluss', measuredInEnglish: 'completion' }]);
    const words = researchWords(['a'], [{ feature: 'content', mayBeResult: false, research }], { content: 90 }, [{ feature: 'content', value: 80 }]);
    assert.equal(words, '1\u00a0finding speaks for a change this way (1 of 1\u00a0measured completion).');
  });

  it('stands beside what these data say, also where the two disagree', () => {
    const facts = { mayBeResult: false, direction: /** @type {const} */ ('decreasing'), unit: 'percent' };
    for (const agreement of /** @type {const} */ (['agrees', 'disagrees'])) {
      assert.equal(herePart({ agreement }, facts), 'Courses with more of it tend to score lower.');
    }
    assert.equal(agreementWords({ agreement: 'disagrees' }), 'Disagrees with these data');
  });

  it('is not compared where these data have no direction, and the reason is given', () => {
    const silent = { agreement: /** @type {const} */ ('silent') };
    assert.equal(agreementWords(silent), 'Cannot be compared');
    assert.match(herePart(silent, { mayBeResult: false, direction: 'mixed', unit: 'percent' }), /lower in another/);
    assert.match(herePart(silent, { mayBeResult: true, direction: 'increasing', unit: 'percent' }), /a result of completing/);
    assert.match(herePart(silent, { mayBeResult: false, direction: null, unit: 'percent' }), /not measured/);
  });
});

describe('link', () => {
  it('restores what it was written from', () => {
    const link = { company: 'Söhne & Co', course: '1 / a', changes: { content: 75.3 }, locked: ['external', 'content'], model: 'm-1', saved: [], surplus: 0, unreadable: {} };
    assert.deepEqual(read(written(link)), link);
  });

  it('names the model only beside changes', () => {
    assert.equal(written({ company: 'a', course: '1', model: 'm-1' }), '?company=a&course=1');
  });

  it('says what it cannot read', () => {
    const { changes, unreadable } = read('?company=a&set.content=abc&external=&set.certificates=1e999');
    assert.deepEqual(changes, {});
    assert.deepEqual(unreadable, { content: 'abc', external: '', certificates: '1e999' });
  });

  it('sets every feature under a name of its own, also one that is called like a parameter', () => {
    const changes = { content: 75.3, company: 1, course: 2, lock: 3, model: 4 };
    const search = written({ company: 'a', course: '1', changes, locked: ['content'], model: 'm-1' });
    assert.equal(search, '?company=a&course=1&set.content=75.3&set.company=1&set.course=2&set.lock=3&set.model=4&lock=content&model=m-1');
    assert.deepEqual(read(search), { company: 'a', course: '1', changes, locked: ['content'], model: 'm-1', saved: [], surplus: 0, unreadable: {} });
  });

  it('of the time before that still sets its sliders', () => {
    const old = '?company=a&course=1&content=75.3&gradedAssessment=1&notGradedAssessment=2&interactive=3&external=4&certificates=30&teacherComments=0.5&lock=external&model=m-1';
    assert.equal(
      written(read(old)),
      '?company=a&course=1&set.content=75.3&set.gradedAssessment=1&set.notGradedAssessment=2&set.interactive=3&set.external=4&set.certificates=30&set.teacherComments=0.5&lock=external&model=m-1',
    );
  });

  it('takes no other parameter for a feature, whatever it is called', () => {
    const { changes, unreadable } = read('?company=a&course=1&utm_source=x&lengthHours=3&scenario=2&target=60');
    assert.deepEqual({ changes, unreadable }, { changes: {}, unreadable: {} });
  });

  it('of an empty address asks for nothing', () => {
    assert.deepEqual(read(''), { company: null, course: null, changes: {}, locked: [], model: null, saved: [], surplus: 0, unreadable: {} });
    assert.equal(written({}), '');
  });
});

describe('places', () => {
  const courses = [
    { course: 'a', engagementScore: 100, users: 4 },
    { course: 'b', engagementScore: 80, users: 50 },
    { course: 'c', engagementScore: 80, users: 5 },
    { course: 'd', engagementScore: 0, users: 90 },
  ];

  it('rank courses of at least five learners; equal scores share a place', () => {
    const first = { place: 1, tied: 2 };
    assert.deepEqual(['a', 'b', 'c', 'd', 'x'].map((course) => placeOf(courses, course)), [null, first, first, { place: 3, tied: 1 }, null]);
    assert.deepEqual([first, { place: 3, tied: 1 }].map(placeWords), ['tied 1st', '3rd']);
  });

  it('open a company with the course that most learners took, if the model knows such courses', () => {
    assert.equal(bestKnown(courses)?.course, 'b');
    assert.equal(bestKnown([courses[0], courses[3]])?.course, 'd');
    assert.equal(bestKnown([]), undefined);
  });
});

describe('distribution', () => {
  const uniform = Array.from({ length: 101 }, (_, p) => p);

  it('spreads values between percentiles evenly', () => {
    assert.deepEqual(binned(uniform, 0, 100, 4), [25, 25, 25, 25]);
  });

  it('keeps values that many courses share in one bin, the last edge included', () => {
    const half = uniform.map((p) => (p < 50 ? 0 : 100));
    assert.deepEqual(binned(half, 0, 100, 2).map(Math.round), [50, 51]);
  });

  it('tells what is below a value and what equals it', () => {
    const zeros = uniform.map((p) => Math.max(0, p - 60));
    assert.deepEqual(standing(zeros, 0), { below: 0, equal: 60 });
    assert.deepEqual(standing(uniform, 26.4), { below: 26.4, equal: 0 });
    assert.deepEqual(standing(uniform, 200), { below: 100, equal: 0 });
    assert.deepEqual(standing(uniform, -1), { below: 0, equal: 0 });
  });
});

describe('words', () => {
  it('have a sign on every change and a true minus', () => {
    assert.deepEqual([4, -10.5, 0, -0.04].map(signed), ['+4', '\u221210.5', '0', '0']);
  });

  it('count', () => {
    assert.deepEqual([learners(1), learners(1234)], ['1\u00a0learner', '1,234\u00a0learners']);
  });

  it('never round some to none or all', () => {
    assert.deepEqual([0.001, 0.684, 0.9999].map(shareOfSome), ['under 1\u00a0%', '68\u00a0%', 'over 99\u00a0%']);
  });

  it('order', () => {
    assert.deepEqual([1, 2, 3, 4, 11, 12, 13, 21, 102, 111].map(ordinal), ['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '102nd', '111th']);
  });

  it('list', () => {
    assert.deepEqual([listed(['A']), listed(['A', 'B']), listed(['A', 'B', 'C'])], ['A', 'A and B', 'A, B and C']);
  });

  it('give values their unit', () => {
    assert.deepEqual([inUnit(85.3, 'percent'), inUnit(1, 'yes/no'), inUnit(37.67722, 'hours'), inUnit(3, 'average'), inUnit(15, 'dollars')], ['85.3\u00a0%', 'yes', '37.7\u00a0h', '3', '$15']);
  });
});

describe('how many courses have none of a feature', () => {
  const facts = { unit: 'percent', histogram: { zeros: 690, counts: [200, 110] } };

  it('is of the courses that the model learned from, whatever is published', () => {
    assert.equal(shareWithout(facts.histogram), 0.69);
    for (const sameAs of [0, 12, 100]) {
      assert.equal(amongCourses({ value: 0, higherThan: 0, sameAs }, facts), 'none, like 69\u00a0% of courses');
      const scorm = { ...facts, unit: 'yes/no' };
      assert.equal(amongCourses({ value: 0, higherThan: 0, sameAs }, scorm), 'no, like 69\u00a0% of courses');
      assert.equal(amongCourses({ value: 1, higherThan: 50, sameAs }, scorm), 'yes, like 31\u00a0% of courses');
    }
  });

  it('is not said where their counts may not be seen', () => {
    for (const counts of [[], [0, 0]]) {
      const unseen = { unit: 'percent', histogram: { zeros: 0, counts } };
      assert.equal(amongCourses({ value: 0, higherThan: 0, sameAs: 12 }, unseen), '');
      assert.equal(amongCourses({ value: 1, higherThan: 50, sameAs: 12 }, { ...unseen, unit: 'yes/no' }), '');
      assert.equal(amongCourses({ value: 3, higherThan: 72, sameAs: 1 }, unseen), 'higher than 72\u00a0% of courses');
    }
  });

  it('is not said of a course that has some', () => {
    assert.equal(amongCourses({ value: 3, higherThan: 72, sameAs: 1 }, facts), 'higher than 72\u00a0% of courses');
    assert.equal(amongCourses({ value: 100, higherThan: 40, sameAs: 60 }, facts), 'the same as 60\u00a0% of courses');
    assert.equal(amongCourses({ value: null, higherThan: null, sameAs: null }, facts), '');
  });
});

describe('the card of the model', () => {
  const estimate = (/** @type {number} */ mean, /** @type {number} */ by) => ({ mean, low: mean - by, high: mean + by });
  /** @type {Answers.Model} */
  const trained = {
    data: 'd-1',
    model: 'm-1',
    scoreKind: 'recorded',
    trainedAt: '2026-11-22T23:59:00Z',
    trainedElsewhere: false,
    trainingData: { rows: 1243, companies: 46, madeUp: false, scope: 'courses' },
    trees: 200,
    accuracy: { outOfBag: { r2: 0.7212, mae: 10.6, rows: 1243 }, holdOut: null, randomSplits: null, byCompany: null },
    promises: null,
    notMeasured: [],
    intendedUse: '',
    limits: [],
  };
  const studied = {
    ...trained,
    accuracy: {
      ...trained.accuracy,
      randomSplits: { splits: 30, r2: estimate(0.62, 0.01), mae: estimate(12.1, 0.2) },
      byCompany: { groupedBy: /** @type {const} */ ('profile'), groups: 174, r2: estimate(0.05, 0.15), mae: estimate(19, 1) },
    },
  };

  it('says of unseen companies that it was not measured, and leaves out what else was not', () => {
    assert.deepEqual(worth(trained), [
      { judged: 'Its own 1,243\u00a0courses, each judged without having been learned from', error: '10.6\u00a0points', explained: '72\u00a0%' },
      { judged: 'Companies that it has not seen', error: 'not measured', explained: 'not measured' },
    ]);
  });

  it('gives the mean of repeated measurements as about that, and no interval that reads as a promise', () => {
    const [, random, unseen] = worth(studied);
    assert.equal(random.error, 'about 12.1\u00a0points');
    assert.equal(random.explained, 'about 62\u00a0%');
    assert.match(unseen.judged, /174\u00a0company profiles in turn/);
    assert.equal(unseen.explained, 'about 5\u00a0%');
  });

  it('calls an R2 of 0 and below none', () => {
    const [own] = worth({ ...trained, accuracy: { ...trained.accuracy, outOfBag: { r2: -0.2, mae: 20, rows: 9 } } });
    assert.equal(own.explained, 'none of them');
  });

  it('says when it was trained and on what, the companies where they are known', () => {
    assert.equal(trainedAt(trained), '22 November 2026');
    assert.equal(trainedOn(trained), '1,243\u00a0courses of 46\u00a0companies');
    assert.equal(trainedOn({ ...trained, trainingData: { ...trained.trainingData, companies: null } }), '1,243\u00a0courses');
  });

  it('has words for every direction and none where it was not measured', () => {
    assert.equal(directionWords('increasing', 'percent'), 'Courses with more of it tend to score higher.');
    assert.equal(directionWords('decreasing', 'yes/no'), 'Courses with it tend to score lower.');
    assert.match(directionWords('mixed', 'percent'), /in another/);
    assert.match(directionWords('flat', 'percent'), /about the same/);
    assert.equal(directionWords(null, 'percent'), '');
  });

  it('calls a possible result what the API calls so, and nothing else', () => {
    assert.equal(resultWords({ mayBeResult: true }), 'May be a result of completing, not a cause.');
    assert.equal(resultWords({ mayBeResult: false }), '');
  });
});
