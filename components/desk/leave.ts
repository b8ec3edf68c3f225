/** Signs out on this device and shows the door. */
export async function leave(): Promise<void> {
  await fetch('/api/auth/sign-out', { method: 'POST' });
  window.location.assign('/admin/sign-in');
}
