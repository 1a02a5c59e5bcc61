// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageOf, pathOf, pathOfCompany, pathOfCourse } from '../../../static-site/js/model/answer-path.js';

describe('the paths of the answers of an exported site', () => {
  it('are those that AnswerPathTest holds kme export-site to', () => {
    assert.equal(pathOf('model'), 'api/model.json');
    assert.equal(pathOf(pageOf('companies', 1)), 'api/companies.json');
    assert.equal(pathOf(pageOf('companies', 2)), 'api/companies-2.json');
    assert.equal(pathOfCompany('heron', pageOf('courses', 3)), 'api/company-heron/courses-3.json');
    assert.equal(pathOfCourse('heron', '10412', 'explanation'), 'api/company-heron/course-10412/explanation.json');
    assert.equal(pathOfCompany('..', 'segments'), 'api/company-_2e_2e/segments.json');
    assert.equal(pathOfCompany('A/b_c é', 'segments'), 'api/company-_41_2fb_5fc_20_c3_a9/segments.json');
  });

  it('have no folder with a name that is too long', () => {
    const path = pathOfCompany('\u0416'.repeat(255), 'segments');
    assert.equal(path.length, 255 * 6 + 'api/company-/segments.json'.length + 7 * '/more-'.length);
    assert.ok(path.split('/').every((folder) => folder.length <= 255));
  });
});
