// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PAGE_TYPES } from '../../../static-site/js/model/page-mix.js';
import {
  asked, beforeMove, begun, changes, committed, lockToggled, moved, reach, redone, resetAll, resetOne, restored, undone,
} from '../../../static-site/js/model/scenario.js';
import { lockedWords, sharingWords } from '../../../static-site/js/model/sharing.js';
import { seeded } from './random.mjs';

/** @typedef {import('../../../static-site/js/model/scenario.js').Scenario} Scenario */

const percents = (/** @type {string} */ feature, /** @type {string} */ label) => ({ feature, label, unit: 'percent', lowest: 0, highest: 100 });
const SLIDERS = [
  percents('content', 'Content'),
  percents('gradedAssessment', 'Graded assessments'),
  percents('notGradedAssessment', 'Not-graded assessments'),
  percents('interactive', 'Interactive'),
  percents('external', 'External'),
  percents('certificates', 'Certificates'),
  { feature: 'teacherComments', label: 'Teacher comments', unit: 'average', lowest: 0, highest: 10 },
];
const COURSE = { content: 85.3, gradedAssessment: 14.7, notGradedAssessment: 0, interactive: 0, external: 0, certificates: 0, teacherComments: 0 };

/** @param {Partial<typeof COURSE>} [other] @returns {Scenario} */
const scenario = (other = {}) => /** @type {Scenario} */ (begun(SLIDERS, { ...COURSE, ...other }));
/** @param {Scenario} one */
const mixSum = (one) => Math.round(PAGE_TYPES.reduce((sum, type) => sum + one.values[type] * 10, 0));

describe('a scenario', () => {
  it('begins at the course’s values and without changes', () => {
    assert.deepEqual(scenario().values, COURSE);
    assert.deepEqual(asked(scenario()), {});
  });

  it('takes a missing value for none', () => {
    const begin = begun(SLIDERS, { content: 100, certificates: null });
    assert.equal(begin?.values.certificates, 0);
  });

  it('cannot begin from a mix that does not sum to 100', () => {
    assert.equal(begun(SLIDERS, { content: 40 }), null);
  });

  it('asks for the whole page mix when one page type moves', () => {
    const after = moved(scenario(), 'content', 75.3);
    assert.deepEqual(asked(after), { content: 75.3, gradedAssessment: 24.7, notGradedAssessment: 0, interactive: 0, external: 0 });
  });

  it('asks only for what differs outside the page mix', () => {
    assert.deepEqual(asked(moved(scenario(), 'certificates', 30)), { certificates: 30 });
  });

  it('keeps locked page types where they are', () => {
    const after = moved(lockToggled(scenario(), 'gradedAssessment'), 'content', 75.3);
    assert.equal(after.values.gradedAssessment, 14.7);
    assert.equal(mixSum(after), 1000);
  });

  it('refuses a move beyond what the locks leave, and says why', () => {
    const locked = lockToggled(scenario(), 'gradedAssessment');
    const after = moved(locked, 'content', 90);
    assert.equal(after.values, locked.values);
    assert.equal(after.refusal?.reason, 'With Graded assessments locked at 14.7\u00a0%, Content can be 85.3\u00a0% at most.');
    assert.deepEqual(reach(locked, SLIDERS[0]), { lowest: 0, highest: 85.3 });
  });

  it('refuses any move of the last page type that is not locked', () => {
    const locked = PAGE_TYPES.filter((type) => type !== 'content').reduce(lockToggled, scenario());
    assert.match(String(moved(locked, 'content', 80).refusal?.reason), /other four page types are locked/);
  });

  it('refuses a value out of range but takes the course’s own, whatever it is', () => {
    const course = scenario({ certificates: 600 });
    assert.match(String(moved(course, 'certificates', 150).refusal?.reason), /Certificates can be 0 to 100/);
    const there = moved(course, 'certificates', 50);
    assert.equal(resetOne(there, 'certificates').values.certificates, 600);
    assert.deepEqual(changes(resetOne(there, 'certificates')), {});
  });

  it('takes a slider back to exactly the course’s value, however many decimals that has', () => {
    const start = scenario({ certificates: 33.3333 });
    const back = resetOne(moved(start, 'certificates', 50), 'certificates');
    assert.deepEqual(changes(back), {});
  });

  it('goes to 100 and back without losing the others’ proportions', () => {
    const start = scenario({ content: 70, gradedAssessment: 20, interactive: 10 });
    const there = moved(start, 'content', 100);
    assert.equal(there.values.gradedAssessment, 0);
    assert.deepEqual(moved(there, 'content', 70).values, start.values);
  });

  it('undoes what was committed together as one step', () => {
    let now = moved(scenario(), 'content', 80, true);
    now = committed(moved(now, 'content', 75, true));
    now = moved(now, 'external', 10, true);
    assert.equal(undone(now).values.content, 75);
    assert.deepEqual(undone(undone(now)).values, COURSE);
    assert.equal(undone(scenario()).past.length, 0);
  });

  it('has nothing to undo when it came back to where it began', () => {
    const there = moved(scenario(), 'content', 80, true);
    assert.equal(committed(moved(there, 'content', 85.3, true)).past.length, 0);
    assert.equal(committed(there).past.length, 1);
  });

  it('undoes locks and resets as well', () => {
    const changed = lockToggled(moved(scenario(), 'content', 75), 'content');
    const back = undone(resetAll(changed));
    assert.equal(back.values.content, 75);
    assert.deepEqual(back.locked, ['content']);
  });

  it('sums to 100 after any sequence of steps', () => {
    const random = seeded(6597);
    let now = scenario();
    for (let i = 0; i < 5000; i++) {
      const { feature, highest } = random.of(SLIDERS);
      const step = random.whole(10);
      if (step < 6) now = moved(now, feature, random.whole(highest * 10 + 1) / 10, random.happens(0.5));
      if (random.happens(0.2)) now = committed(now);
      else if (step < 7) now = lockToggled(now, feature);
      else if (step < 8) now = resetOne(now, feature);
      else if (step < 9) now = undone(now);
      else if (random.happens(0.1)) now = resetAll(now);
      assert.equal(mixSum(now), 1000, `step ${i}`);
      for (const type of PAGE_TYPES) assert.ok(now.values[type] >= 0 && now.values[type] <= 100);
    }
  });
});

describe('redo', () => {
  it('takes the steps again that were undone, locks included, until another step is taken', () => {
    const there = lockToggled(moved(scenario(), 'content', 75), 'external');
    const back = undone(undone(there));
    assert.deepEqual(back.values, COURSE);
    const again = redone(redone(back));
    assert.deepEqual([again.values, again.locked], [there.values, there.locked]);
    assert.equal(redone(again), again);
    assert.deepEqual(moved(back, 'certificates', 5).future, []);
    assert.deepEqual(redone(undone(again)).past, again.past);
  });

  it('survives a move that comes to nothing, as a scroll that begins on a slider', () => {
    const back = undone(moved(scenario(), 'content', 75));
    const touched = moved(back, 'external', 10, true);
    assert.equal(redone(beforeMove(touched)).values.content, 75);
    assert.equal(redone(committed(moved(touched, 'external', 0, true))).values.content, 75);
    assert.equal(redone(touched).values.external, 10);
    assert.deepEqual(committed(touched).future, []);
  });

  it('takes a move under way again that was undone before its end', () => {
    const back = undone(moved(scenario(), 'content', 75, true));
    assert.deepEqual(back.values, COURSE);
    assert.equal(redone(back).values.content, 75);
  });

  it('keeps tenths that sum to 100, and leaves locked ones alone, in 10,000 sequences', () => {
    const random = seeded(72);
    for (let sequence = 0; sequence < 10_000; sequence++) {
      let now = scenario();
      /** What undo and redo have to bring back. @type {Pick<Scenario, 'values' | 'locked'>[]} */
      let steps = [now];
      let at = 0;
      for (let i = 0; i < 12; i++) {
        const before = now;
        const { feature, highest } = random.of(SLIDERS);
        const kind = random.whole(8);
        if (kind < 4) now = moved(now, feature, random.whole(highest * 10 + 1) / 10);
        else if (kind < 5) now = lockToggled(now, random.of(PAGE_TYPES));
        else if (kind < 7) now = undone(now);
        else now = redone(now);
        if (kind < 5 && now.past !== before.past) {
          steps = [...steps.slice(0, at + 1), now];
          at++;
        } else if (kind >= 5) {
          at = kind < 7 ? Math.max(0, at - 1) : Math.min(steps.length - 1, at + 1);
        }
        const told = `sequence ${sequence}, step ${i}`;
        assert.equal(mixSum(now), 1000, told);
        assert.ok(PAGE_TYPES.every((type) => Number.isInteger(Math.round(now.values[type] * 1e6) / 1e5) && now.values[type] >= 0), told);
        if (kind < 4) assert.ok(before.locked.every((type) => now.values[type] === before.values[type]), told);
        assert.deepEqual([now.values, now.locked], [steps[at].values, steps[at].locked], told);
        assert.equal(now.past.length, at, told);
        assert.equal(now.future.length, steps.length - 1 - at, told);
      }
    }
  });
});

describe('what is shared', () => {
  it('is said of all page types that gave or took', () => {
    const now = moved(moved(scenario(), 'notGradedAssessment', 10), 'notGradedAssessment', 20);
    assert.equal(sharingWords(now), 'Not-graded +20: Content −17.1, Graded −2.9.');
  });

  it('is said to be in equal parts where the locks leave only page types that the course does not have', () => {
    const locked = ['gradedAssessment', 'notGradedAssessment'].reduce(lockToggled, scenario());
    assert.equal(sharingWords(moved(locked, 'content', 75.3)), 'Content −10: Interactive +5, External +5, in equal parts, as the course has none of them.');
    assert.equal(lockedWords(locked), 'Locked: Graded and Not-graded.');
  });

  it('is nothing before a move, after a lock, and back where it began', () => {
    const there = moved(scenario(), 'content', 60);
    for (const one of [scenario(), lockToggled(there, 'content'), resetOne(there, 'content')]) assert.equal(sharingWords(one), '');
    assert.equal(lockedWords(scenario()), '');
  });

  it('comes back with undo', () => {
    const there = moved(scenario(), 'content', 60);
    assert.equal(sharingWords(undone(moved(there, 'certificates', 5))), sharingWords(there));
  });
});

describe('a scenario from a link', () => {
  it('has the link’s changes and locks', () => {
    const { scenario: now, problems } = restored(scenario(), { content: 75.3, notGradedAssessment: 10 }, ['gradedAssessment', 'gradedAssessment']);
    assert.deepEqual(problems, []);
    assert.deepEqual(now.locked, ['gradedAssessment']);
    assert.deepEqual(changes(now), { content: 75.3, notGradedAssessment: 10 });
  });

  it('adjusts the others and says so when the mix does not add up with this course’s', () => {
    const { scenario: now, problems } = restored(scenario(), { content: 60 }, []);
    assert.equal(now.values.content, 60);
    assert.equal(mixSum(now), 1000);
    assert.match(problems[0], /did not add up/);
  });

  it('keeps the course’s mix and says so when the link’s cannot be made', () => {
    const { scenario: now, problems } = restored(scenario(), { content: 90, external: 90 }, []);
    assert.equal(now.values.content, 85.3);
    assert.match(problems[0], /do not add up/);
  });

  it('leaves out what is no slider or out of range, and says so', () => {
    const { scenario: now, problems } = restored(scenario(), { price: 3, teacherComments: 11, certificates: 20 }, ['price']);
    assert.deepEqual(changes(now), { certificates: 20 });
    assert.deepEqual(now.locked, []);
    assert.equal(problems.length, 3);
    assert.equal(problems[2], '“price” cannot be locked, only page types can.');
  });
});
