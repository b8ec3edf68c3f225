export function SectionBreak() {
  return <hr />;
}
