import { i18n } from '#i18n';
import { ReportText, type ReportTextProps } from '../controls/ReportText.tsx';
import { Section } from './Section.tsx';

/** What to send along when asking for help. */
export function ReportSection(props: ReportTextProps) {
  return (
    <Section id="report" heading={i18n.t('report.heading')} lead={i18n.t('report.lead')}>
      <ReportText {...props} />
    </Section>
  );
}
