import type { Role } from '../../../shared/domain/role.ts';
import { SETTINGS_SECTIONS, type SettingsSection } from '../../lib/route.ts';

/** Sections that somebody without the right to change rules can use. */
const OPEN_TO: Readonly<Record<Exclude<Role, 'administrator'>, readonly SettingsSection[]>> = {
  supervisor: ['recipients', 'privacy', 'audit', 'appearance', 'about'],
  scheduler: ['privacy', 'appearance', 'about'],
};

/** The sections for a role, in their order; in the others nearly everything would be refused. */
export function sectionsFor(role: Role): readonly SettingsSection[] {
  return role === 'administrator'
    ? SETTINGS_SECTIONS
    : SETTINGS_SECTIONS.filter((section) => OPEN_TO[role].includes(section));
}
