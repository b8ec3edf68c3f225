/** Tailwind is the desk's alone: only `app/admin/desk.css` asks for it, so the reader's pages carry none of it. */
export default { plugins: { '@tailwindcss/postcss': {} } };
