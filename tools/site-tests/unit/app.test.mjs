// @ts-check
import assert from 'node:assert/strict';
import { beforeEach, describe, it, mock } from 'node:test';
import { Failure } from '../../../static-site/js/api.js';
import { createApp } from '../../../static-site/js/app.js';
import { isOrdering } from '../../../static-site/js/model/answer.js';
import { oldness, shownFigures } from '../../../static-site/js/model/estimate.js';
import * as finding from '../../../static-site/js/model/finding.js';
import { coursesFound, foundWords } from '../../../static-site/js/model/find-words.js';
import { shownOutlook } from '../../../static-site/js/model/outlook.js';
import { smallForest } from './small-forest.mjs';

const LABELS = {
  content: 'Content',
  gradedAssessment: 'Graded assessments',
  notGradedAssessment: 'Not-graded assessments',
  interactive: 'Interactive',
  external: 'External',
  certificates: 'Certificates',
};
const OWN = { content: 85.3, gradedAssessment: 14.7, notGradedAssessment: 0, interactive: 0, external: 0, certificates: 0 };

/** An API with one course. */
const api = /** @type {any} */ ({
  courses: async () => ({ company: 'heron', courses: [], summary: { courses: 1, median: 50 }, next: null }),
  courseDetail: async (/** @type {string} */ company, /** @type {string} */ course) => ({
    model: course === '7' ? 'm-1' : 'm-2',
    company,
    course,
    engagementScore: 53,
    users: 40,
    inModelScope: true,
    features: Object.entries(OWN).map(([feature, value]) => ({ feature, value })),
  }),
  importances: async () => ({
    model: 'm-1',
    features: Object.entries(LABELS).map(([feature, label]) => ({ feature, label, unit: 'percent', lowest: 0, highest: 100, slider: true })),
  }),
  companies: async () => ({ companies: [], next: null }),
  model: async () => ({ model: 'm-2' }),
  reducedForest: () => new Promise(() => {}),
  whatIf: async () => ({ model: 'm-1', observed: 53, baseline: 53.3, scenario: 58.7, delta: 5.4, warnings: [] }),
});

/** What is loaded when it is needed; nothing is drawn here. */
const LATER = async () => /** @type {any} */ ({ waterfall: {}, segments: {}, mixes: { said: () => '' }, find: { ...finding, said: foundWords, coursesFound } });

/** @param {string} search @param {object} [answers] what the API answers otherwise @param {() => Promise<any>} [later] */
async function opened(search, answers = {}, later = LATER) {
  let at = search;
  const address = { read: () => at, push: (/** @type {string} */ to) => (at = to), replace: (/** @type {string} */ to) => (at = to) };
  const app = createApp({ ...api, ...answers }, address, () => {}, () => {}, later);
  app.actions.open();
  for (let i = 0; i < 20; i++) await null;
  const { state, actions } = app;
  const value = (/** @type {string} */ feature) => state.scenario?.values[feature];
  /** Types key by key. @param {string} feature @param {string} text */
  const type = (feature, text) => {
    for (let end = 1; end <= text.length; end++) actions.type(feature, text.slice(0, end));
  };
  const enter = (/** @type {string} */ feature, /** @type {string} */ text) => {
    type(feature, text);
    actions.endTyping(feature);
  };
  /** Lets what waits and what is asked for come in. */
  const settled = async () => {
    mock.timers.tick(300);
    for (let i = 0; i < 20; i++) await null;
  };
  return { state, actions, value, type, enter, settled, address: () => at };
}

describe('the app', () => {
  beforeEach(() => {
    mock.timers.reset();
    mock.timers.enable({ apis: ['setTimeout'] });
  });

  it('remembers that another release was published, whatever is opened then', async () => {
    const { state, actions } = await opened('?company=heron&course=7');
    assert.equal(state.replaced, false);
    actions.releaseReplaced();
    actions.go('?company=heron&course=8');
    assert.equal(state.replaced, true);
  });

  it('goes back to the last committed value when an entry is refused', async () => {
    const { state, value, enter, address } = await opened('?company=heron&course=7');
    enter('notGradedAssessment', '20');
    enter('notGradedAssessment', '30');
    enter('notGradedAssessment', '300');
    assert.equal(value('notGradedAssessment'), 30);
    assert.match(String(state.scenario?.refusal?.reason), /can be 0 to 100/);
    mock.timers.tick(300);
    assert.match(address(), /set\.notGradedAssessment=30/);
  });

  it('goes back to the last committed value on Escape, and when the field is left empty', async () => {
    const { state, actions, value, type, enter } = await opened('?company=heron&course=7');
    enter('notGradedAssessment', '40');
    type('notGradedAssessment', '9');
    actions.cancelTyping('notGradedAssessment');
    assert.equal(value('notGradedAssessment'), 40);
    type('notGradedAssessment', '9');
    actions.type('notGradedAssessment', '');
    actions.endTyping('notGradedAssessment');
    assert.equal(value('notGradedAssessment'), 40);
    assert.equal(state.scenario?.refusal, null);
  });

  it('undoes one committed entry at a time', async () => {
    const { actions, value, enter } = await opened('?company=heron&course=7');
    for (const text of ['20', '30', '40']) enter('notGradedAssessment', text);
    for (const expected of [30, 20, 0]) {
      actions.undo();
      assert.equal(value('notGradedAssessment'), expected);
    }
  });

  it('has nothing to undo after an entry of the value that was there', async () => {
    const { state, enter } = await opened('?company=heron&course=7');
    enter('notGradedAssessment', '30');
    enter('notGradedAssessment', '30');
    assert.equal(state.scenario?.past.length, 1);
  });

  it('says what the others gave when a move is done, and nothing stale after it', async () => {
    const { state, actions, type, enter } = await opened('?company=heron&course=7');
    type('notGradedAssessment', '20');
    assert.equal(state.said, '');
    actions.endTyping('notGradedAssessment');
    assert.equal(state.said, 'Not-graded +20: Content −17.1, Graded −2.9.');
    enter('notGradedAssessment', '300');
    assert.match(state.said, /can be 0 to 100/);
    enter('certificates', '5');
    assert.equal(state.said, '');
  });

  it('understands a number with the unit that stands beside it', async () => {
    const { state, value, enter } = await opened('?company=heron&course=7');
    for (const [text, expected] of /** @type {[string, number][]} */ ([['50 %', 50], ['40%', 40], ['30,5 %', 30.5]])) {
      enter('content', text);
      assert.equal(value('content'), expected);
    }
    enter('content', '20 h');
    assert.equal(value('content'), 30.5);
    assert.equal(state.scenario?.refusal?.reason, '“20 h” is not a number.');
  });

  it('undoes keys up to a pause together, also when typing follows at once', async () => {
    const { actions, value, type } = await opened('?company=heron&course=7');
    for (const to of [84, 83, 82]) actions.nudge('content', to);
    mock.timers.tick(2000);
    actions.nudge('content', 81);
    type('content', '9');
    actions.cancelTyping('content');
    assert.equal(value('content'), 81);
    for (const expected of [82, 85.3]) {
      actions.undo();
      assert.equal(value('content'), expected);
    }
  });

  it('binds an estimate to the sliders and the model that it is of', async () => {
    const { state, actions, enter, settled } = await opened('?company=heron&course=7');
    enter('certificates', '5');
    await settled();
    assert.equal(oldness(state), '');
    enter('certificates', '6');
    assert.equal(oldness(state), 'for earlier sliders');
    actions.undo();
    assert.equal(oldness(state), '');
    assert.equal(state.estimate.state, 'shown');
    state.modelOfLastAnswer = 'm-2';
    assert.equal(oldness(state), 'by another model');
  });

  it('asks again when another answer is by another model', async () => {
    const { state, actions, enter } = await opened('?company=heron&course=7');
    enter('certificates', '5');
    mock.timers.tick(300);
    for (let i = 0; i < 20; i++) await null;
    actions.unfold('model', true);
    for (let i = 0; i < 20; i++) await null;
    assert.equal(state.modelOfLastAnswer, 'm-2');
    assert.equal(state.estimate.state, 'stale');
    assert.equal(oldness(state), 'by another model');
  });

  it('asks why a course has its score once the heading comes close to sight, and again for the next course', async () => {
    /** @type {string[]} */
    const asked = [];
    const explanation = async (/** @type {string} */ _company, /** @type {string} */ course) => {
      asked.push(course);
      return { model: 'm-1' };
    };
    const { actions, settled } = await opened('?company=heron&course=7', { explanation });
    assert.deepEqual(asked, []);
    actions.near('why', true);
    await settled();
    actions.unfold('why', true);
    await settled();
    assert.deepEqual(asked, ['7']);
    actions.unfold('why', false);
    actions.go('?company=heron&course=8');
    await settled();
    assert.deepEqual(asked, ['7', '8']);
    actions.near('why', false);
    actions.go('?company=heron&course=7');
    await settled();
    assert.deepEqual(asked, ['7', '8']);
  });

  it('asks where a company can begin once for all its courses, when somebody comes near, and again where that is open for another company', async () => {
    /** @type {string[]} */
    const asked = [];
    const segments = async (/** @type {string} */ company) => {
      asked.push(company);
      return { model: 'm-1' };
    };
    const courses = async (/** @type {string} */ company) => ({ ...(await api.courses()), company });
    const { actions, settled } = await opened('?company=heron&course=7', { segments, courses });
    assert.deepEqual(asked, []);
    actions.near('segments', true);
    await settled();
    actions.go('?company=heron&course=8');
    await settled();
    actions.near('segments', false);
    actions.near('segments', true);
    actions.unfold('segments', true);
    await settled();
    assert.deepEqual(asked, ['heron']);
    actions.go('?company=crane&course=7');
    await settled();
    assert.deepEqual(asked, ['heron', 'crane']);
    actions.unfold('segments', false);
    actions.go('?company=heron&course=7');
    await settled();
    assert.deepEqual(asked, ['heron', 'crane']);
  });

  it('says where what draws a part cannot be loaded, and asks for it again', async () => {
    let loads = 0;
    const later = () => (loads++ > 0 ? LATER() : Promise.reject(new TypeError('not there')));
    const { state, actions, settled } = await opened('?company=heron&course=7', { segments: async () => ({ model: 'm-1' }) }, later);
    actions.unfold('segments', true);
    await settled();
    assert.equal(state.segments.state, 'failed');
    actions.retry();
    await settled();
    assert.equal(state.segments.state, 'shown');
  });

  it('asks again once, however two models answer in turn', async () => {
    let asked = 0;
    const whatIf = async () => {
      assert.ok(asked < 9, 'without end');
      return { ...(await api.whatIf()), model: `m-${1 + (asked++ % 2)}` };
    };
    const { state, actions, enter, settled } = await opened('?company=heron&course=7', { whatIf, model: async () => ({ model: 'm-3' }) });
    enter('certificates', '5');
    await settled();
    assert.equal(asked, 1);
    actions.unfold('model', true);
    for (let i = 0; i < 5; i++) await settled();
    assert.equal(asked, 2);
    assert.equal(oldness(state), '');
  });

  it('writes the model of the estimate into the address, or of the features while there is none', async () => {
    let model = 'm-1';
    const whatIf = async () => ({ ...(await api.whatIf()), model });
    const { state, actions, enter, settled, address } = await opened('?company=heron&course=8', { whatIf });
    assert.equal(state.modelOfLastAnswer, 'm-2');
    enter('certificates', '5');
    actions.settle();
    assert.match(address(), /model=m-1/);
    model = 'm-3';
    await settled();
    assert.match(address(), /model=m-3/);
    model = 'm-1';
    enter('certificates', '6');
    await settled();
    assert.match(address(), /set\.certificates=6&model=m-1/);
  });

  it('leaves the address of another course alone when an estimate of the course before comes in', async () => {
    const whatIf = async () => ({ ...(await api.whatIf()), model: 'm-3' });
    const courseDetail = async (/** @type {string} */ company, /** @type {string} */ course) =>
      course === '7' ? api.courseDetail(company, course) : new Promise(() => {});
    const { actions, enter, settled, address } = await opened('?company=heron&course=7', { whatIf, courseDetail });
    enter('certificates', '5');
    actions.go('?company=heron&course=8');
    await settled();
    assert.equal(address(), '?company=heron&course=8');
  });

  it('looks no longer for courses of a company that is left', async () => {
    let asked = 0;
    const courses = async (/** @type {string} */ company, /** @type {{text?: string}} */ { text }) => {
      if (text) asked++;
      return { company, courses: [], summary: {}, next: null };
    };
    const { state, actions, settled } = await opened('?company=heron&course=7', { courses });
    actions.searchCourses('7');
    await settled();
    assert.equal(asked, 1);
    assert.equal(state.said, 'No course of this company has “7” in its number or title.');
    actions.searchCourses('8');
    actions.go('?company=egret&course=7');
    await settled();
    assert.equal(asked, 1);
    assert.deepEqual(state.matches, { state: 'none' });
    assert.equal(state.search, '');
  });

  /** What a search finds: a company and a course of its name. @param {string} text */
  const found = (text) => ({ text, companies: [{ company: text }], companiesFound: 1, courses: [{ company: text, course: '7' }], coursesFound: 1, near: [] });

  it('takes blanks for no search of courses', async () => {
    /** @type {object[]} */
    const asked = [];
    const courses = async (/** @type {string} */ company, /** @type {object} */ query) => {
      asked.push(query);
      return { company, courses: [], summary: { courses: 0 }, next: null };
    };
    const { state, actions, settled } = await opened('?company=heron', { courses });
    actions.searchCourses('7');
    await settled();
    actions.searchCourses('  ');
    await settled();
    assert.deepEqual([state.search, state.matches.state, asked.length], ['', 'none', 2]);
  });

  it('never shows nor picks what an earlier text finds in the place of what the latest does', async () => {
    /** @type {Map<string, (found: object) => void>} */
    const answers = new Map();
    const search = ({ text = '' }) => new Promise((answer) => answers.set(text, answer));
    const { state, actions, settled, address } = await opened('', { search });
    actions.suggest('');
    await settled();
    actions.suggest('her');
    await settled();
    actions.suggest('egr');
    answers.get('her')?.(found('her'));
    for (let i = 0; i < 20; i++) await null;
    assert.equal(state.suggestions.state, 'stale');
    assert.deepEqual('data' in state.suggestions && state.suggestions.data?.options, []);
    actions.pick();
    assert.equal(address(), '');
    await settled();
    answers.get('egr')?.(found('egr'));
    await settled();
    assert.equal(address(), '?company=egr', 'what Enter was pressed for');
  });

  it('goes to the option that is seen to be chosen, though another list is on its way', async () => {
    const search = async ({ text = '' }) => (text === 'egr' ? new Promise(() => {}) : found(text));
    const { actions, settled, address } = await opened('', { search });
    actions.suggest('her');
    await settled();
    actions.suggest('egr');
    await settled();
    actions.activate(1);
    actions.pick();
    assert.equal(address(), '?company=her&course=7');
  });

  it('goes by Enter to nothing that only resembles what was typed, until it is chosen', async () => {
    const near = [{ company: 'heron' }];
    const search = async ({ text = '' }) => ({ text, companies: [], companiesFound: 0, courses: [], coursesFound: 0, near });
    const { state, actions, settled, address } = await opened('', { search });
    actions.suggest('heorn');
    await settled();
    assert.equal(state.said, 'Nothing has “heorn” in its name, title or number. Did you mean one of these?');
    actions.pick();
    assert.equal(address(), '');
    actions.activate(0);
    actions.pick();
    assert.equal(address(), '?company=heron');
  });

  it('says why a search failed, and searches again on Enter', async () => {
    let fails = true;
    const search = async ({ text = '' }) => {
      if (fails) throw new Failure('offline', 'You are offline.', '');
      return found(text);
    };
    const { state, actions, settled } = await opened('', { search });
    actions.suggest('her');
    await settled();
    assert.equal(state.suggestions.state, 'failed');
    fails = false;
    actions.pick();
    await settled();
    assert.equal(state.suggestions.state, 'shown');
  });

  it('keeps the best courses apart from another order, which goes on page by page', async () => {
    /** @type {object[]} */
    const asked = [];
    const courses = async (/** @type {string} */ company, /** @type {{sort?: string, cursor?: string}} */ { sort = 'score', cursor = '' }) => {
      asked.push({ sort, cursor });
      return { company, courses: [{ course: sort + cursor, engagementScore: 1, users: 1 }], summary: { courses: 2 }, next: cursor ? null : '+' };
    };
    const { state, actions, settled } = await opened('?company=heron&course=7', { courses });
    const shown = (/** @type {'portfolio' | 'ordered'} */ name) => {
      const answer = state[name];
      return 'data' in answer && answer.data?.courses.map(({ course }) => course);
    };
    actions.orderCourses('users');
    await settled();
    actions.moreCourses();
    await settled();
    assert.deepEqual([shown('portfolio'), shown('ordered')], [['score'], ['users', 'users+']]);
    assert.deepEqual(asked, [{ sort: 'score', cursor: '' }, { sort: 'users', cursor: '' }, { sort: 'users', cursor: '+' }]);
    actions.orderCourses('score');
    actions.moreCourses();
    await settled();
    assert.deepEqual([shown('portfolio'), shown('ordered')], [['score', 'score+'], false]);
  });

  it('goes on with the companies in the order that was chosen', async () => {
    /** @type {object[]} */
    const asked = [];
    const companies = async (/** @type {object} */ query) => {
      asked.push(query);
      return { companies: [{ company: 'egret' }, { company: 'heron' }], next: '+' };
    };
    const { actions, settled } = await opened('', { companies });
    actions.orderCompanies('room');
    await settled();
    actions.moreCompanies();
    await settled();
    assert.deepEqual(asked, [{ limit: 200, cursor: undefined }, { sort: 'room', limit: 200, cursor: undefined }, { sort: 'room', limit: 200, cursor: '+' }]);
  });

  it('tells a list in the order of before from the one that is on its way', async () => {
    const courses = async (/** @type {string} */ company) => ({ company, courses: [], summary: { courses: 0 }, next: null });
    const { state, actions, settled } = await opened('?company=heron', { courses });
    for (const [order, ordering] of /** @type {const} */ ([['users', true], ['id', true], ['score', false]])) {
      actions.orderCourses(order);
      assert.deepEqual([isOrdering(state.ordered, order), state.said], [ordering, ordering ? 'Ordering.' : 'Ordered.'], order);
      await settled();
      assert.deepEqual([isOrdering(state.ordered, order), state.said], [false, 'Ordered.'], order);
    }
    actions.go('?');
    await settled();
    assert.equal(state.said, '');
    actions.orderCompanies('room');
    assert.deepEqual([isOrdering(state.directory, 'room'), state.said], [true, 'Ordering.']);
    await settled();
    assert.deepEqual([isOrdering(state.directory, 'room'), state.said], [false, 'Ordered.']);
  });

  it('goes on with lists where they stopped when the connection is back, but not with one in another order', async () => {
    let connected = true;
    /** @type {string[]} */
    const asked = [];
    const answer = (/** @type {string} */ sort, /** @type {string} */ cursor) => {
      asked.push(sort + cursor);
      if (!connected) throw new Failure('offline', 'No connection.', '');
      const at = { course: sort + cursor, company: sort + cursor, engagementScore: 1, users: 1 };
      return { company: 'heron', companies: [at, at], courses: [at], summary: { courses: 9 }, next: `${cursor}+` };
    };
    const courses = async (/** @type {string} */ _, { sort = 'score', cursor = '' }) => answer(sort, cursor);
    const companies = async ({ sort = 'name', cursor = '' }) => answer(sort, cursor);
    for (const { search, list, order, more, orders } of /** @type {const} */ ([
      { search: '', list: 'directory', order: 'orderCompanies', more: 'moreCompanies', orders: ['name', 'room', 'median'] },
      { search: '?company=heron&course=7', list: 'portfolio', order: 'orderCourses', more: 'moreCourses', orders: ['score', 'users', 'id'] },
    ])) {
      const { state, actions, settled } = await opened(search, { courses, companies });
      const stops = async (/** @type {() => void} */ act) => {
        connected = false;
        act();
        await settled();
        asked.length = 0;
        connected = true;
        actions.retry();
        await settled();
        return [...asked];
      };
      assert.deepEqual(await stops(actions[more]), [`${orders[0]}+`]);
      assert.equal(state[list].state, 'shown');
      /** @type {any} */ (actions[order])(orders[1]);
      await settled();
      assert.deepEqual(await stops(actions[more]), [`${orders[1]}+`]);
      assert.deepEqual(await stops(() => /** @type {any} */ (actions[order])(orders[2])), [orders[2]]);
    }
  });

  it('offers names like one that there is not, once', async () => {
    /** @type {string[]} */
    const asked = [];
    const unknown = async () => {
      throw new Failure('unknown-company', 'There is no such company.', '', 404);
    };
    const search = async ({ text = '' }) => {
      asked.push(text);
      return { ...found(text), companies: [], courses: [], near: [{ company: 'heron' }] };
    };
    const { state, actions, settled } = await opened('?company=heorn&course=7', { courses: unknown, courseDetail: unknown, search });
    await settled();
    assert.deepEqual(asked, ['heorn']);
    assert.deepEqual('data' in state.alike && state.alike.data?.options, [{ company: 'heron' }]);
    actions.go('?');
    await settled();
    assert.deepEqual(state.alike, { state: 'none' });
  });

  it('offers no names like one that was left, when it turns out late that there is none', async () => {
    /** @type {(failure: Failure) => void} */
    let fail = () => {};
    const courses = (/** @type {string} */ company) => (company === 'heorn' ? new Promise((_, reject) => (fail = reject)) : api.courses(company));
    const search = async () => assert.fail('asked in vain');
    const { state, actions, settled } = await opened('?company=heorn&course=7', { courses, search });
    actions.go('?company=heron&course=7');
    fail(new Failure('unknown-company', 'There is no such company.', '', 404));
    await settled();
    assert.deepEqual(state.alike, { state: 'none' });
  });

  it('takes nothing along to another course, whichever model answers for it', async () => {
    const { state, actions, enter, value, address } = await opened('?company=heron&course=7');
    enter('certificates', '5');
    mock.timers.tick(300);
    for (let i = 0; i < 20; i++) await null;
    actions.go('?company=heron&course=8');
    for (let i = 0; i < 20; i++) await null;
    mock.timers.tick(300);
    assert.equal(state.modelOfLastAnswer, 'm-2');
    assert.equal(value('certificates'), 0);
    assert.equal(address(), '?company=heron&course=8');
  });

  it('works the figures out itself at every move, and asks the service once the sliders rest', async () => {
    /** @type {object[]} */
    const asked = [];
    const whatIf = async (/** @type {{changes: object}} */ { changes }) => {
      asked.push(changes);
      return api.whatIf();
    };
    const { state, actions, settled } = await opened('?company=heron&course=7', { whatIf, reducedForest: async () => smallForest() });
    for (const content of [80, 75, 70]) {
      actions.move('content', content);
      assert.equal(shownFigures(state)?.old, '');
    }
    assert.equal(shownFigures(state)?.figures.delta, 5);
    assert.equal(asked.length, 0);
    await settled();
    assert.equal(asked.length, 1);
    assert.equal(shownFigures(state)?.figures.delta, 5.4);
  });

  it('asks nobody in a folder, where the figures of the page are the answer', async () => {
    const whatIf = async () => assert.fail('asked');
    const { state, actions, settled } = await opened('?company=heron&course=7', { isFolder: true, whatIf, reducedForest: async () => smallForest() });
    actions.move('content', 70);
    await settled();
    assert.equal(state.estimate.state, 'none');
    assert.equal(shownFigures(state)?.figures.delta, 5);
  });

  it('waits in a folder for the trees, and says what is wrong where they do not come', async () => {
    const whatIf = async () => {
      throw new Failure('not-in-folder', 'This copy cannot tell', '');
    };
    let answer = () => {};
    const arrived = new Promise((resolve) => (answer = () => resolve({ ...smallForest(), forest: null })));
    const { state, actions, settled } = await opened('?company=heron&course=7', { isFolder: true, whatIf, outlook: () => new Promise(() => {}), reducedForest: () => arrived });
    actions.move('content', 70);
    await settled();
    assert.equal(state.estimate.state, 'asking');
    answer();
    await settled();
    await settled();
    assert.equal(state.estimate.state, 'failed');
  });

  it('goes on without the service', async () => {
    const whatIf = async () => {
      throw new Failure('offline', 'There is no connection', 'Connect.');
    };
    const { state, actions, settled } = await opened('?company=heron&course=7', { whatIf, reducedForest: async () => smallForest() });
    actions.move('content', 70);
    await settled();
    assert.equal(state.estimate.state, 'failed');
    assert.equal(shownFigures(state)?.figures.delta, 5);
  });

  it('works nothing out from the trees of another model', async () => {
    const reducedForest = async () => ({ ...smallForest(), model: 'm-9' });
    const { state, actions } = await opened('?company=heron&course=7', { reducedForest });
    state.modelOfLastAnswer = 'm-1';
    actions.move('content', 70);
    assert.equal(shownFigures(state), null);
  });

  it('asks at once where it cannot, one call after the other and the newest next', async () => {
    /** @type {{content: number, answer: () => void}[]} */
    const calls = [];
    const whatIf = (/** @type {{changes: Record<string, number>}} */ { changes }) =>
      new Promise((resolve) => calls.push({ content: changes.content, answer: () => resolve(api.whatIf()) }));
    const { state, actions } = await opened('?company=heron&course=7', { whatIf });
    const turn = async () => {
      mock.timers.tick(0);
      for (let i = 0; i < 20; i++) await null;
      mock.timers.tick(0);
    };
    for (const content of [80, 75, 70]) {
      actions.move('content', content);
      await turn();
    }
    assert.deepEqual(calls.map(({ content }) => content), [80]);
    calls[0].answer();
    await turn();
    assert.deepEqual(calls.map(({ content }) => content), [80, 70]);
    assert.equal(shownFigures(state)?.old, 'for earlier sliders');
    calls[1].answer();
    await turn();
    assert.equal(shownFigures(state)?.old, '');
    assert.equal(calls.length, 2);
  });
});

describe('what changes of the course go with', () => {
  beforeEach(() => {
    mock.timers.reset();
    mock.timers.enable({ apis: ['setTimeout'] });
  });

  it('is worked out on the page when the sliders rest, not while one moves', async () => {
    const { state, actions } = await opened('?company=heron&course=7', { reducedForest: async () => smallForest() });
    // One timer for each slider, and one for the swaps.
    for (let part = 0; part <= Object.keys(LABELS).length; part++) mock.timers.tick(1);
    const own = state.workedOut;
    assert.equal(own?.of.values, state.scenario?.values);
    actions.move('content', 70);
    mock.timers.tick(1000);
    assert.equal(state.workedOut, own);
    assert.equal(shownOutlook(state)?.old, true);
    actions.commit();
    for (let part = 0; part <= Object.keys(LABELS).length; part++) mock.timers.tick(1);
    assert.equal(state.workedOut?.of.values, state.scenario?.values);
    assert.deepEqual([shownOutlook(state)?.old, shownOutlook(state)?.ofOwnMix], [false, false]);
  });

  it('has courses near the curves once what draws them is loaded, as the sliders come near or one moves', async () => {
    /** @type {Answers.OwnCourse} */
    const own = { course: '8', engagementScore: 60, smallSample: false, tenths: [600, 0, 400, 0, 0] };
    let trees = 0;
    const reducedForest = async () => {
      trees++;
      return { ...smallForest(), ownCourses: { of: 1, nearest: [own] } };
    };
    const draw = (/** @type {Answers.ReducedForest} */ { ownCourses }, /** @type {Scenario} */ { values }, /** @type {Slider} */ { feature }) =>
      feature === 'content' ? { words: `${ownCourses.nearest.length} near ${values.content}` } : null;
    const comesNear = (/** @type {Actions} */ actions) => actions.near('change', true);
    const moves = (/** @type {Actions} */ actions, /** @type {number} */ to) => {
      actions.move('content', to);
      actions.commit();
    };
    for (const [begin, at] of /** @type {const} */ ([[comesNear, [85.3, 85.3, 85.3, 85.3]], [moves, [70, 60, 50, 40]]])) {
      let [loaded, fails] = [0, true];
      const later = async () => {
        loaded++;
        if (fails) throw new Error('not loaded');
        return /** @type {any} */ ({ nearCourses: { draw } });
      };
      const { state, actions } = await opened('?company=heron&course=7', { reducedForest }, later);
      const rested = async () => {
        for (let i = 0; i < 20; i++) await null;
        for (let part = 0; part <= Object.keys(LABELS).length; part++) mock.timers.tick(1);
        return shownOutlook(state)?.outlook.near.get('content')?.words;
      };
      assert.equal(await rested(), undefined);
      assert.equal(loaded, 0);
      begin(actions, at[0]);
      assert.equal(await rested(), undefined);
      assert.equal(state.workedOut?.curves.size, Object.keys(LABELS).length, 'the curves are there without');
      assert.equal(state.nearCourses.state, 'failed');
      begin(actions, at[1]);
      assert.equal(await rested(), undefined);
      assert.equal(loaded, 1, 'not asked for again until somebody does, or the connection is back');
      fails = false;
      actions.retry();
      begin(actions, at[2]);
      assert.equal(await rested(), `1 near ${at[2]}`);
      begin(actions, at[3]);
      assert.equal(await rested(), `1 near ${at[3]}`);
      assert.equal(loaded, 2, 'once at a time');
    }
    assert.equal(trees, 2, 'once for each page: what is loaded to draw with is of no model');
  });

  it('is asked for once where the page cannot work it out, because the trees are too many or could not be had', async () => {
    for (const reducedForest of [async () => ({ ...smallForest(), forest: null }), async () => Promise.reject(new Failure('unavailable', 'Not now.', ''))]) {
      let calls = 0;
      const outlook = async () => {
        calls++;
        return { model: 'm-1', company: 'heron', course: '7', swaps: [{ from: 'content', to: 'external', expectedChange: 2.1, support: 'high', confidence: null, reason: null }], reasons: [] };
      };
      const { state } = await opened('?company=heron&course=7', { reducedForest, outlook });
      assert.equal(calls, 1);
      assert.equal(shownOutlook(state)?.outlook.swaps[0].change, 2.1);
      assert.equal(shownOutlook(state)?.ofOwnMix, true);
    }
  });

  it('asks without end neither for estimates nor for trees, however two models answer in turn', async () => {
    let [asked, loaded] = [0, 0];
    const whatIf = async () => ({ ...(await api.whatIf()), model: `m-${1 + (asked++ % 2)}` });
    const reducedForest = async () => ({ ...smallForest(), model: `m-${1 + (loaded++ % 2)}` });
    const { actions, settled } = await opened('?company=heron&course=7', { whatIf, reducedForest });
    actions.move('content', 70);
    for (let i = 0; i < 10; i++) await settled();
    assert.ok(asked <= 3 && loaded <= 3, `${asked} estimates, ${loaded} times the trees`);
  });

  it('asks for the newest after a call that failed', async () => {
    /** @type {{content: number, fail: () => void}[]} */
    const calls = [];
    const whatIf = (/** @type {{changes: Record<string, number>}} */ { changes }) =>
      new Promise((_, reject) => calls.push({ content: changes.content, fail: () => reject(new Failure('unavailable', 'Not available', 'Try again.')) }));
    const { actions } = await opened('?company=heron&course=7', { whatIf });
    const turn = async () => {
      mock.timers.tick(0);
      for (let i = 0; i < 20; i++) await null;
      mock.timers.tick(0);
    };
    actions.move('content', 80);
    await turn();
    actions.move('content', 70);
    calls[0].fail();
    await turn();
    assert.deepEqual(calls.map(({ content }) => content), [80, 70]);
    calls[1].fail();
    await turn();
    assert.equal(calls.length, 2);
  });

  it('undoes nothing by keys while another course loads, and leaves its address alone', async () => {
    const courseDetail = async (/** @type {string} */ company, /** @type {string} */ course) =>
      course === '7' ? api.courseDetail(company, course) : new Promise(() => {});
    const { actions, enter, settled, address } = await opened('?company=heron&course=7', { courseDetail });
    enter('certificates', '5');
    await settled();
    actions.go('?company=heron&course=8');
    actions.key(/** @type {any} */ ({ key: 'z', ctrlKey: true, metaKey: false, shiftKey: false, altKey: false, target: null, preventDefault: () => assert.fail('taken') }));
    await settled();
    assert.equal(address(), '?company=heron&course=8');
  });

  it('works out and asks for the same tenths, whatever a link says', async () => {
    const { value } = await opened('?company=heron&course=7&set.certificates=33.37');
    assert.equal(value('certificates'), 33.4);
  });
});
