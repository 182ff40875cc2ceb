import type { Pack } from '../../entry';
import { trustPack } from '../trust';
import city from './city.json' with { type: 'json' };
import culture from './culture.json' with { type: 'json' };
import defence from './defence.json' with { type: 'json' };
import digital from './digital.json' with { type: 'json' };
import ecology from './ecology.json' with { type: 'json' };
import economy from './economy.json' with { type: 'json' };
import educationScience from './education-science.json' with { type: 'json' };
import finance from './finance.json' with { type: 'json' };
import health from './health.json' with { type: 'json' };
import history from './history.json' with { type: 'json' };
import infrastructure from './infrastructure.json' with { type: 'json' };
import law from './law.json' with { type: 'json' };
import livelihood from './livelihood.json' with { type: 'json' };
import opening from './opening.json' with { type: 'json' };
import party from './party.json' with { type: 'json' };
import reform from './reform.json' with { type: 'json' };
import regions from './regions.json' with { type: 'json' };
import rural from './rural.json' with { type: 'json' };
import statistics from './statistics.json' with { type: 'json' };

/** The nationwide glossary, a pack for each field; what is history stands last. */
export const nationalPacks: readonly Pack[] = [
  party,
  economy,
  reform,
  rural,
  ecology,
  livelihood,
  health,
  educationScience,
  finance,
  law,
  regions,
  opening,
  city,
  digital,
  infrastructure,
  culture,
  defence,
  statistics,
  history,
].map(trustPack);
