import type { Jurisdiction } from '../../../shared/domain/insight.ts';
import type { LocalDate } from '../../../shared/util/time.ts';

/** Hours beyond `afterHours` of a unit are paid at `multiplier` times the regular rate. */
export interface Tier {
  readonly afterHours: number;
  readonly multiplier: number;
}

/** What a jurisdiction asks for while one version of its law is in force. */
export interface Regulation {
  /** First workweek-start on which it is applied. */
  readonly from: LocalDate;
  /** Last one; null while it is in force. */
  readonly to: LocalDate | null;
  /** Hours of a workweek. */
  readonly week: readonly Tier[];
  /** Hours of a workday. */
  readonly day: readonly Tier[];
  /** Hours in one stretch, whatever workdays it touches. */
  readonly consecutive: readonly Tier[];
  /** Hours of the last workday of a workweek in which she works on every workday. */
  readonly seventhDay: readonly Tier[];
  /** The law, as the panel shows it. */
  readonly source: string;
}

export interface JurisdictionLaw {
  readonly name: string;
  /** Versions that do not overlap, oldest first. */
  readonly regulations: readonly Regulation[];
}

const TIME_AND_HALF = 1.5;
const DOUBLE_TIME = 2;

const NONE = { week: [], day: [], consecutive: [], seventhDay: [] } as const;
const after = (hours: number, multiplier = TIME_AND_HALF): Tier => ({
  afterHours: hours,
  multiplier,
});

/**
 * Since this day caregivers of home care agencies are not exempt from federal overtime: 29 CFR
 * 552.109 (78 FR 60454) was enforced from 2015-10-13. A proposal of 2025-07-02 (90 FR 28976, RIN
 * 1235-AA51) would exempt them again; it is not law, and state law would stand. State rules that are
 * older begin here too, since nothing older is ever computed.
 */
const AGENCIES_COVERED = '2015-10-13' as LocalDate;

/** A jurisdiction whose only rule is a number of hours a week. */
function weekly(name: string, hours: number, source: string): JurisdictionLaw {
  const regulation = { ...NONE, from: AGENCIES_COVERED, to: null, week: [after(hours)], source };
  return { name, regulations: [regulation] };
}

/**
 * Overtime by jurisdiction, for caregivers whom an agency employs. Not legal advice: which of them
 * apply to an agency is its own setting. A change of law is another version here, with its day.
 */
export const LAWS: Readonly<Record<Jurisdiction, JurisdictionLaw>> = {
  // 29 U.S.C. 207(a)(1).
  'us-federal': weekly(
    'Federal',
    40,
    'Fair Labor Standards Act, 29 U.S.C. 207(a)(1); 29 CFR 552.109 for agencies. dol.gov/agencies/whd',
  ),
  // Labor Code 1454, added by Stats. 2013 ch. 374 (AB 241), made permanent by SB 1015 (2016).
  'us-ca-personal-attendant': {
    name: 'California, personal attendants',
    regulations: [
      {
        ...NONE,
        from: '2014-01-01' as LocalDate,
        to: null,
        week: [after(45)],
        day: [after(9)],
        source:
          'Domestic Worker Bill of Rights, California Labor Code 1454. dir.ca.gov/dlse/DomesticWorkerBillOfRights.html',
      },
    ],
  },
  // Labor Code 510(a); Wage Order 15-2001 (8 CCR 11150) section 3(C), who does not live in. The
  // seventh day is counted within the workweek: Mendoza v. Nordstrom, 2 Cal.5th 1074 (2017).
  'us-ca': {
    name: 'California, other than personal attendants',
    regulations: [
      {
        ...NONE,
        from: '2002-01-01' as LocalDate,
        to: null,
        week: [after(40)],
        day: [after(8), after(12, DOUBLE_TIME)],
        seventhDay: [after(0), after(8, DOUBLE_TIME)],
        source:
          'California Labor Code 510 and Wage Order 15-2001, 8 CCR 11150(3). dir.ca.gov/IWC/IWCArticle15.html',
      },
    ],
  },
  // 7 CCR 1103-1 Rule 4.1.1, first in COMPS Order #36. It asks for whichever of the three gives more.
  'us-co': {
    name: 'Colorado',
    regulations: [
      {
        ...NONE,
        from: '2020-03-16' as LocalDate,
        to: null,
        week: [after(40)],
        day: [after(12)],
        consecutive: [after(12)],
        source:
          'Colorado Overtime and Minimum Pay Standards Order, 7 CCR 1103-1 Rule 4.1.1. cdle.colorado.gov',
      },
    ],
  },
  // 12 NYCRR 142-2.2 for both; 142-2.1 says who is residential.
  'us-ny': weekly(
    'New York',
    40,
    'Minimum Wage Order for Miscellaneous Industries, 12 NYCRR 142-2.2. dol.ny.gov',
  ),
  'us-ny-live-in': weekly(
    'New York, live-in',
    44,
    'Minimum Wage Order for Miscellaneous Industries, 12 NYCRR 142-2.2, residential employees. dol.ny.gov',
  ),
  'us-or': weekly('Oregon', 40, 'ORS 653.261; OAR 839-020-0030. oregon.gov/boli'),
  'us-nj': weekly('New Jersey', 40, 'N.J.S.A. 34:11-56a4; N.J.A.C. 12:56-6.1. nj.gov/labor'),
  'us-wa': weekly('Washington', 40, 'RCW 49.46.130. lni.wa.gov'),
};

/** What `jurisdiction` asks for in the workweek that begins on `date`; null where nothing was in force. */
export function regulationOn(jurisdiction: Jurisdiction, date: LocalDate): Regulation | null {
  const { regulations } = LAWS[jurisdiction];
  return regulations.find(({ from, to }) => from <= date && (to === null || date <= to)) ?? null;
}
