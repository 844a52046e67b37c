import type { SettingsSection } from '../../lib/route.ts';
import { AboutSection } from './about/about-section.tsx';
import { AlertsSection } from './alerts/alerts-section.tsx';
import { AppearanceSection } from './appearance/appearance-section.tsx';
import { AuditSection } from './audit/audit-section.tsx';
import { ChannelsSection } from './channels/channels-section.tsx';
import { ConnectionSection } from './connection/connection-section.tsx';
import { DataSection } from './data/data-section.tsx';
import { PolicyGroups } from './policy/policy-groups.tsx';
import { PrivacySection } from './privacy/privacy-section.tsx';
import { RecipientsSection } from './recipients/recipients-section.tsx';
import { SecuritySection } from './security/security-section.tsx';
import { WorkflowsSection } from './workflows/workflows-section.tsx';

/** What stands below a section's title. */
export function SectionContent({ section }: { section: SettingsSection }) {
  switch (section) {
    case 'connection':
      return <ConnectionSection />;
    case 'workflows':
      return <WorkflowsSection />;
    case 'rules':
      return <PolicyGroups place="rules" />;
    case 'alerts':
      return <AlertsSection />;
    case 'channels':
      return <ChannelsSection />;
    case 'recipients':
      return <RecipientsSection />;
    case 'privacy':
      return <PrivacySection />;
    case 'security':
      return <SecuritySection />;
    case 'data':
      return <DataSection />;
    case 'audit':
      return <AuditSection />;
    case 'appearance':
      return <AppearanceSection />;
    case 'about':
      return <AboutSection />;
  }
}
