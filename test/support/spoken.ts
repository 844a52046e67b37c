import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A text that stands in a source file. */
interface Spoken {
  readonly file: string;
  readonly words: string;
}

/** Stands for whatever a sentence takes in. */
export const TAKEN_IN = '7';

/**
 * The texts of several words in the TypeScript files at `places` (files, or folders with all that
 * is in them): literals and templates, but for those of thrown bugs and of types. Where one of two
 * texts is chosen inside a template, both are told.
 */
export function spokenIn(places: readonly string[]): readonly Spoken[] {
  return places.flatMap(filesAt).flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    return textsIn(source)
      .filter((words) => /\p{L}{2,}[,;:.]? /u.test(words))
      .map((words) => ({ file, words }));
  });
}

function filesAt(place: string): readonly string[] {
  if (place.endsWith('.ts')) return [place];
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || entry.name.endsWith('.ts'))
    .flatMap((entry) => filesAt(join(place, entry.name)));
}

function textsIn(node: ts.Node): readonly string[] {
  if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || isBug(node)) return [];
  // Halves of a sentence that is too long for a line are no texts of their own.
  if (isSum(node)) return readings(node);
  const inner: string[] = [];
  ts.forEachChild(node, (child) => {
    inner.push(...textsIn(child));
  });
  return [...(isText(node) ? readings(node) : []), ...inner];
}

/** `throw new Error('…')`: errors of the house's own kinds carry words for people. */
function isBug(node: ts.Node): boolean {
  if (!ts.isThrowStatement(node) || !ts.isNewExpression(node.expression)) return false;
  const thrown = node.expression.expression;
  return ts.isIdentifier(thrown) && /^(Type|Range)?Error$/.test(thrown.text);
}

function isText(node: ts.Node): boolean {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

function isSum(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
}

/** What an expression may say. */
function readings(node: ts.Node): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return readings(node.expression);
  if (isSum(node)) return joined([readings(node.left), readings(node.right)]);
  if (ts.isConditionalExpression(node)) {
    return [...readings(node.whenTrue), ...readings(node.whenFalse)];
  }
  if (!ts.isTemplateExpression(node)) return [TAKEN_IN];
  const spans = node.templateSpans.flatMap(({ expression, literal }) => [
    readings(expression),
    [literal.text],
  ]);
  return joined([[node.head.text], ...spans]);
}

/** Every way of putting one of each together. */
function joined(parts: readonly (readonly string[])[]): readonly string[] {
  return parts.reduce((all, part) => all.flatMap((begun) => part.map((one) => begun + one)), ['']);
}
