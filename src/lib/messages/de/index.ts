import attendee from './attendee.json';
import common from './common.json';
import documentation from './documentation.json';
import errors from './errors.json';
import organise from './organise.json';
import survey from './survey.json';
import wall from './wall.json';

export default { ...common, ...attendee, ...survey, ...wall, ...organise, ...documentation, ...errors };
