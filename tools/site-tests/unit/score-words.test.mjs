// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { barsWords, basedOn, fewWords, readingWords, scoreWords, spokenScore } from '../../../static-site/js/model/score-words.js';

const course = { engagementScore: 53.2, users: 105 };

describe('the words of a score', () => {
  it('that is a share of the learners speak of learners who completed', () => {
    assert.equal(scoreWords('share'), 'of learners completed the course.');
    assert.equal(basedOn('share', course), '53\u00a0% of 105\u00a0learners');
    assert.equal(spokenScore('share', course), '53 percent of 105\u00a0learners');
    assert.match(fewWords('share', course), /^53\u00a0% of them completed the course\./);
    assert.match(barsWords('share', false), /percent of learners who completed the course\.$/);
    assert.match(readingWords('share'), /learners who completed/);
  });

  it('that was recorded never make it a count of learners', () => {
    const all = [
      scoreWords('recorded'), basedOn('recorded', course), spokenScore('recorded', course),
      fewWords('recorded', course), barsWords('recorded', true), readingWords('recorded'),
    ];
    for (const words of all) assert.doesNotMatch(words, /% of |percent of |who completed|learners completed/);
    for (const words of [all[3], all[4], all[5]]) assert.match(words, /no count of/);
    assert.equal(basedOn('recorded', course), '53\u00a0%, based on 105\u00a0learners');
  });

  it('explain hollow bars only where there are some', () => {
    for (const kind of /** @type {const} */ (['share', 'recorded'])) {
      assert.match(barsWords(kind, true), /Hollow bars have fewer than 10 learners/);
      assert.doesNotMatch(barsWords(kind, false), /Hollow/);
    }
  });
});
