/** What most of the site's modules speak of, for the type check: declared once, since comments weigh too. */
type State = import('../../static-site/js/app/state.js').State;
type Actions = import('../../static-site/js/app.js').Actions;
type Scenario = import('../../static-site/js/model/scenario.js').Scenario;
type Slider = import('../../static-site/js/model/scenario.js').Slider;
