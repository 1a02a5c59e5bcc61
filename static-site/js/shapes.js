// @ts-check
/**
 * The answers of the API that the page reads (openapi.yaml has the whole of them).
 *
 * @typedef {{company: string, courses: number, medianEngagementScore: number}} CompanyLine
 * @typedef {{companies: CompanyLine[], next?: string | null}} CompanyList
 *
 * @typedef {{course: string, engagementScore: number, users: number, smallSample: boolean}} CourseLine
 * @typedef {{company: string, courses: CourseLine[], summary: {courses: number, median: number}, next?: string | null}} CourseList
 *
 * @typedef {{mean: number, median: number, quartiles: number[]}} Statistics
 * @typedef {{value: number | null, percentile: number | null, higherThan?: number, sameAs?: number, company?: Statistics | null, allCourses?: Statistics | null}} CourseFeature
 *
 * @typedef {object} CourseDetail
 * @property {string} company
 * @property {string} course
 * @property {number} engagementScore
 * @property {number} users
 * @property {boolean} smallSample
 * @property {boolean} [inModelScope]
 * @property {Record<string, CourseFeature>} features
 * @property {{courses: number, percentile?: number, engagementScore: Statistics & {quantiles: number[]}}} allCourses
 *
 * @typedef {object} FeatureFacts
 * @property {string} feature
 * @property {string} label
 * @property {string} description
 * @property {string} unit
 * @property {number} lowest
 * @property {number} highest
 * @property {boolean} controllable
 * @property {boolean} slider
 * @property {number} rank
 * @property {number} importance
 * @property {number[]} quantiles
 * @property {{zeros: number, edges: number[], counts: number[]}} histogram
 *
 * @typedef {{model: string, features: FeatureFacts[]}} Importances
 *
 * @typedef {{code: string, feature?: string, message: string}} Warning
 * @typedef {{model: string, observed: number, baseline: number, scenario: number, delta: number, warnings: Warning[]}} WhatIf
 */
export {};
