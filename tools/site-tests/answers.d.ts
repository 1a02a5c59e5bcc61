/**
 * The answers of the API as far as the site reads them, for the type check; openapi.yaml has the
 * whole of them.
 */
declare namespace Answers {
  /** Both figures are null in data of before they were counted; the median also where no course has 10 learners. */
  type CompanyLine = {
    company: string;
    courses: number;
    coursesWithEnoughLearners: number | null;
    medianEngagementScore: number | null;
  };
  type CompanyList = { companies: CompanyLine[]; next: string | null };

  type CourseLine = { course: string; engagementScore: number; users: number; smallSample: boolean };
  type CourseList = {
    company: string;
    courses: CourseLine[];
    summary: { courses: number; coursesWithEnoughLearners: number | null; median: number | null };
    next: string | null;
  };

  type Averages = { mean: number; median: number; quartiles: number[] };
  type CourseFeature = {
    feature: string;
    value: number | null;
    higherThan: number | null;
    sameAs: number | null;
    company: Averages | null;
    allCourses: Averages | null;
  };
  type Course = CourseLine & {
    company: string;
    inModelScope: boolean;
    rank: { place: number; tied: number; of: number } | null;
    features: CourseFeature[];
    allCourses: {
      courses: number;
      higherThan: number;
      engagementScore: Averages & { quantiles: number[] };
    };
  };

  type FeatureFacts = {
    feature: string;
    label: string;
    description: string;
    unit: string;
    /** Null where a change cannot set it. */
    lowest: number | null;
    highest: number | null;
    controllable: boolean;
    slider: boolean;
    rank: number;
    importance: number;
    /** Null where it was not measured. */
    direction: 'increasing' | 'decreasing' | 'mixed' | 'flat' | null;
    histogram: { zeros: number; edges: number[]; counts: number[] };
  };
  type Importances = { model: string; features: FeatureFacts[] };

  type Accuracy = { r2: number; mae: number; rows: number };
  type Estimate = { mean: number; low: number; high: number };
  /** Null is what was not measured. */
  type Model = {
    model: string;
    trainedAt: string;
    trainedElsewhere: boolean;
    trainingData: { rows: number; companies: number | null; scope: string };
    trees: number;
    accuracy: {
      outOfBag: Accuracy | null;
      holdOut: Accuracy | null;
      randomSplits: { splits: number; r2: Estimate; mae: Estimate } | null;
      byCompany: { groupedBy: 'company' | 'profile'; groups: number; r2: Estimate; mae: Estimate } | null;
    };
    intendedUse: string;
    limits: { code: string; text: string }[];
  };

  type WhatIf = {
    model: string;
    observed: number;
    baseline: number;
    scenario: number;
    delta: number;
    warnings: { code: string; feature: string | null; message: string }[];
  };
}
