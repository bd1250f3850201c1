/** The text of a file that goes into the page as it stands. */
declare module '*?raw' {
  const text: string;
  export default text;
}
