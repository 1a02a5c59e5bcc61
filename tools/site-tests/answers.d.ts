/**
 * The answers of the API as far as the site reads them, for the type check; openapi.yaml has the
 * whole of them.
 */
declare namespace Answers {
  /** What an answer is of; two answers may be of two releases when one was published in between. */
  type Release = { data: string; model: string; scoreKind: ScoreKind };
  /** A share of the learners, or what the platform recorded, which is no count of them. */
  type ScoreKind = 'share' | 'recorded';
  /** A code with its values, in English. */
  type Said = { code: string; message: string };

  /** Both figures are null in data of before they were counted; the median also where no course has 10 learners. */
  type CompanyLine = {
    company: string;
    courses: number;
    coursesWithEnoughLearners: number | null;
    medianEngagementScore: number | null;
    /** In searches and lists by median and room; null where the model is not calibrated. */
    coursesWithRoom?: number | null;
  };
  type CompanyList = Release & { companies: CompanyLine[]; next: string | null };

  /** The title is null where the data have none; in lists it has at most 255 characters. */
  type CourseLine = { course: string; title: string | null; engagementScore: number; users: number; smallSample: boolean };
  type FoundCourse = CourseLine & { company: string };
  /** A company, or one of its courses. */
  type NearName = { company: string; course?: string; title?: string | null };
  type SearchResult = Release & {
    text: string;
    companies: CompanyLine[];
    companiesFound: number;
    courses: FoundCourse[];
    coursesFound: number;
    near: NearName[];
  };
  type CourseList = Release & {
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
  type Course = Release & CourseLine & {
    company: string;
    edition: string | null;
    pages: number | null;
    inModelScope: boolean;
    rank: { place: number; tied: number; of: number } | null;
    features: CourseFeature[];
    /** Null for who sees one company, where there are few of others. */
    allCourses: {
      courses: number;
      higherThan: number;
      engagementScore: Averages & { quantiles: number[] };
    } | null;
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
    /** Null where it has no slider. */
    sliderPosition: number | null;
    mayBeResult: boolean;
    rank: number;
    importance: number;
    /** Null where it was not measured. */
    direction: 'increasing' | 'decreasing' | 'mixed' | 'flat' | null;
    histogram: { zeros: number; edges: number[]; counts: number[] };
    research: Finding[];
  };
  /** What a publication found. */
  type Finding = {
    id: string;
    direction: 'raises' | 'lowers' | 'none';
    agreement: 'agrees' | 'disagrees' | 'silent' | null;
    finding: string;
    size: string;
    measured: string;
    /** In the English of the service, where the page is in another language. */
    measuredInEnglish?: string;
    setting: string;
    caveat: string;
    citation: string;
    basis: 'read' | 'cited';
    checked: string;
    vendor: boolean;
  };
  type Importances = Release & { features: FeatureFacts[] };

  type Accuracy = { r2: number; mae: number; rows: number };
  type Estimate = { mean: number; low: number; high: number };
  /** Null is what was not measured. */
  type Model = Release & {
    trainedAt: string;
    trainedElsewhere: boolean;
    trainingData: { rows: number; companies: number | null; madeUp: boolean; scope: string };
    trees: number;
    accuracy: {
      outOfBag: Accuracy | null;
      holdOut: Accuracy | null;
      randomSplits: { splits: number; r2: Estimate; mae: Estimate } | null;
      byCompany: { groupedBy: 'company' | 'profile'; groups: number; r2: Estimate; mae: Estimate } | null;
    };
    promises: Promises | null;
    notMeasured: { figure: string; reason: string }[];
    intendedUse: string;
    limits: { code: string; text: string }[];
  };

  /** Ratios and shares are of 1, odds of 100. */
  type Promises = {
    outcomes: PromiseOutcomes | null;
    outcomesWithoutLargest: PromiseOutcomes | null;
    twins: { pairs: number; organisations: number; slope: number; low: number; high: number; signKept: number } | null;
    odds: { confidence: Confidence; said: number; observed: number }[];
    stability: {
      half: PromiseStability;
      quarter: PromiseStability;
      organisations: { lowest: number; median: number } | null;
    };
  };
  type PromiseOutcomes = {
    changes: number;
    organisations: number;
    enough: boolean;
    observedToPromised: number;
    low: number;
    high: number;
    favouredHigher: number;
    median: number | null;
    worst: number | null;
  };
  type PromiseStability = Record<
    'promisedToReproduced' | 'signKept' | 'shown' | 'bands' | 'searchedBands' | 'otherBands' | 'ranges' | 'perCourse' | 'perCourseByOneSwap', MeanWithError | null
  >;
  type MeanWithError = { mean: number };
  type Confidence = 'unclear' | 'possible' | 'likely' | 'very-likely';

  /** Of 100, `level` * 100 lie within. */
  type Range = { level: number; low: number; high: number };
  type SupportLevel = 'high' | 'medium' | 'low' | 'none';
  type Support = {
    level: SupportLevel;
    distance: number | null;
    basis: { code: 'own-courses' | 'same-profile'; message: string };
    precedents: { course: string; title: string | null; engagementScore: number; users: number; distance: number }[];
    reason: Said | null;
  };
  /** The mean is null for fewer than three courses. */
  type EvidenceSide = { courses: number; mean: number | null };
  type Evidence = { present: EvidenceSide; proposed: EvidenceSide; outsideScope: number };
  /** Null is what cannot be defended; `reasons` says why. */
  type Figures = {
    expectedChange: number | null;
    expectedChangeInterval: Range | null;
    odds: number | null;
    confidence: Confidence | null;
    projected: number | null;
    typicalRange: Range | null;
    reasons: { expectedChange: Said | null; odds: Said | null; typicalRange: Said | null };
  };
  type WhatIf = Release & Figures & {
    observed: number;
    baseline: number;
    scenario: number;
    delta: number;
    support: Support;
    evidence: Evidence | null;
    cost: { points: number | null; pages: ReplacedPages | null };
    /** What changes, with its new value. */
    features: Record<string, number>;
    /** Ids of findings, which the features have. */
    research: string[];
    warnings: (Said & { feature: string | null })[];
  };

  /** An answer for each question, or nothing where it has none. */
  type WhatIfs = Release & { items: { answer?: WhatIf; problem?: { title: string } }[] };

  /** What it takes to work out the figures of a course's sliders; columns of numbers are base64. */
  type ReducedForest = Release & {
    company: string;
    course: string;
    observed: number;
    baseline: number;
    format: number;
    trees: { used: number; of: number; outOfBag: boolean };
    sliders: SliderScale[];
    /** Null where it is too large to be sent. */
    forest: { splits: string; thresholds: string; leaves: string } | null;
    calibration: {
      mixChange: ChangeCalibration | null;
      otherChange: ChangeCalibration | null;
      odds: { slope: number } | null;
      typicalRange: TypicalRanges | null;
    };
    support: { ofKnownCompany: boolean; neighbours: number; own: CountedMixes | null; training: CountedMixes };
    /** The company's other courses with the nearest page mixes, of all that have one. */
    ownCourses: { of: number; nearest: OwnCourse[] };
  };
  /** `tenths` are the shares of the page types, in the service's order. */
  type OwnCourse = { course: string; engagementScore: number; smallSample: boolean; tenths: number[] };
  type SliderScale = {
    feature: string;
    own: number;
    position: number;
    mayBeResult: boolean;
    seen: { lowest: number; highest: number; exact: boolean };
  };
  type ChangeCalibration = { shrinkage: number; forestVariance: number; growth: number; floor: number; width: number };
  type TypicalRanges = { spreadEdges: number[]; levelEdges: number[]; low: number[]; high: number[] };
  type CountedMixes = { tenths: string; courses: string };
  /** As far as the page can work it out by itself. */
  type LiveSupport = Pick<Support, 'level' | 'distance' | 'reason'> & { basis: Pick<Support['basis'], 'code'> };
  type LiveFigures = Figures & Pick<WhatIf, 'observed' | 'baseline' | 'scenario' | 'delta' | 'features'> & { support: LiveSupport };

  /** What changes of the course as it is go with; `reason` is a place in `reasons`. */
  type Outlook = Release & { company: string; course: string; swaps: OutlookSwap[]; reasons: Said[] };
  type OutlookSwap = {
    from: string;
    to: string;
    expectedChange: number | null;
    support: SupportLevel | null;
    confidence: Confidence | null;
    reason: number | null;
  };

  type Contribution = {
    id: string;
    label: string;
    points: number;
    features: { feature: string; value: number | null; assumed: number | null }[];
  };
  type Contributions = { points: number; contributions: Contribution[]; sentences: Said[] };
  type Explanation = Release & {
    observed: number;
    baseValue: number;
    baseline: number;
    unexplained: number;
    sentences: Said[];
    controllable: Contributions;
    notControllable: Contributions;
  };

  /** Lists are null in a release of before they were published; `reasons` says why one is empty or null. */
  type CompanySegments = Release & {
    company: string;
    segments: Segment[] | null;
    roomToImprove: Improvement[] | null;
    looked: { courses: number; judged: number; advisable: number; supported: number; promising: number; withRoom: number } | null;
    reasons: { segments: Said | null; roomToImprove: Said | null };
    untested: Said;
  };
  /** The value is null of `none` and `some`. */
  type Condition = { feature: string; bound: 'none' | 'some' | 'below' | 'atLeast'; value: number | null };
  type Segment = { conditions: Condition[]; courses: number; others: number; median: number; difference: number; chance: number; sentence: string };
  type Improvement = CourseLine & {
    move: Move;
    expectedChange: number;
    expectedChangeInterval: Range;
    odds: number | null;
    confidence: Confidence | null;
  };

  /** Points of the page mix in whole pages; null where it is not known how many pages there are. */
  type ReplacedPages = { replaced: number; of: number; sentence: Said };
  type Move = { from: string; to: string; points: number; pages: ReplacedPages | null };
  type Plan = {
    tier: 'plan' | 'idea';
    moves: Move[];
    features: Record<string, number>;
    whatIf: WhatIf;
    reason: Said;
    outcomes: { courses: number; sentence: Said };
    presentOutcomes: { courses: number; sentence: Said };
    cost: { points: number; pages: ReplacedPages | null };
    extraCompleters: number | null;
    untested: Said;
  };
  type Tried = { mixes: number; supported: number; promising: number; vetoed: number };
  type Recommendations = Release & {
    observed: number;
    target: number | null;
    reachable: boolean | null;
    best: number | null;
    plans: Plan[];
    next: { reason: Said & { values: Record<string, string | number> }; step: Said } | null;
    tried: Tried;
    detectable: { points: number | null; sentence: Said };
    complete: boolean;
  };
}
