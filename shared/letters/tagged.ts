/** The assistant's address with a tag: `coach+draft@…`. */
export function tagged(assistant: string, tag: string): string {
  const at = assistant.lastIndexOf('@');
  return `${assistant.slice(0, at)}+${tag}${assistant.slice(at)}`;
}
