// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { binned, standing } from '../../../static-site/js/model/distribution.js';
import { addsUp, estimated } from '../../../static-site/js/model/estimate.js';
import { read, written } from '../../../static-site/js/model/link.js';
import { bestKnown, placeOf } from '../../../static-site/js/model/places.js';
import {
  companiesFound, counted, coursesFound, inUnit, listed, ordinal, placeWords, shareOfSome, signed,
} from '../../../static-site/js/model/words.js';

describe('estimate', () => {
  it('is exactly the observed score when nothing changed', () => {
    const { updated, change, held } = estimated({ observed: 33, delta: 0 });
    assert.deepEqual([updated, change, held], [33, 0, false]);
    assert.equal(estimated({ observed: 100, delta: 0 }).updated, 100);
  });

  it('adds up as shown, half points included', () => {
    for (const delta of [4.5, -4.5, 0.4, -0.4, 12.49]) {
      const { observed, updated, change } = estimated({ observed: 33, delta });
      assert.equal(updated, observed + change);
    }
    assert.ok(Object.is(estimated({ observed: 33, delta: -0.2 }).change, 0));
  });

  it('says where the tenths of its explanation do not add up', () => {
    assert.ok(addsUp({ baseline: 53.2655, scenario: 58.7051, delta: 5.4396 }));
    assert.ok(addsUp({ baseline: 58.75, scenario: 53.35, delta: -5.4 }));
    assert.ok(!addsUp({ baseline: 53.26, scenario: 58.74, delta: 5.48 }));
  });

  it('stays within 1 to 99 and says so', () => {
    const { updated, change, held } = estimated({ observed: 97, delta: 6 });
    assert.deepEqual([updated, change, held], [99, 6, true]);
    assert.equal(estimated({ observed: 3, delta: -9 }).updated, 1);
  });
});

describe('link', () => {
  it('restores what it was written from', () => {
    const link = { company: 'Söhne & Co', course: '1 / a', changes: { content: 75.3 }, locked: ['external', 'content'], model: 'm-1', problems: [] };
    assert.deepEqual(read(written(link)), link);
  });

  it('names the model only beside changes', () => {
    assert.equal(written({ company: 'a', course: '1', model: 'm-1' }), '?company=a&course=1');
  });

  it('says what it cannot read', () => {
    const { changes, problems } = read('?company=a&content=abc&external=&certificates=1e999');
    assert.deepEqual(changes, {});
    assert.equal(problems.length, 3);
  });

  it('of an empty address asks for nothing', () => {
    assert.deepEqual(read(''), { company: null, course: null, changes: {}, locked: [], model: null, problems: [] });
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
    assert.deepEqual([counted(1, 'learner'), counted(1234, 'learner')], ['1\u00a0learner', '1,234\u00a0learners']);
  });

  it('never round some to none or all', () => {
    assert.deepEqual([0.001, 0.684, 0.9999].map(shareOfSome), ['under 1\u00a0%', '68\u00a0%', 'over 99\u00a0%']);
  });

  it('order', () => {
    assert.deepEqual([1, 2, 3, 4, 11, 12, 13, 21, 102, 111].map(ordinal), ['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '102nd', '111th']);
  });

  it('say how is searched where nothing is found', () => {
    const none = { companies: [], courses: [], next: null };
    assert.equal(companiesFound(none, ' 10412'), 'No company begins with “10412”. Companies are searched by how their name begins.');
    assert.match(coursesFound(none, 'x'), /^No course begins with “x”\./);
    assert.equal(companiesFound({ companies: [1], next: null }, 'a'), '1\u00a0company.');
  });

  it('list', () => {
    assert.deepEqual([listed(['A']), listed(['A', 'B']), listed(['A', 'B', 'C'])], ['A', 'A and B', 'A, B and C']);
  });

  it('give values their unit', () => {
    assert.deepEqual([inUnit(85.3, 'percent'), inUnit(1, 'yes/no'), inUnit(37.67722, 'hours'), inUnit(3, 'average'), inUnit(15, 'dollars')], ['85.3\u00a0%', 'yes', '37.7\u00a0h', '3', '$15']);
  });
});
