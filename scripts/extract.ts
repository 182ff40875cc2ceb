import { blocksOfText } from '../glossary/extract/block.ts';
import { extractDefinitions } from '../glossary/extract/extract.ts';
import { readHtml } from './blocks-of-html.ts';
import { Complaint, readText, runCommand } from './read-text.ts';

/**
 * npm run -s extract -- FILE|-
 * Prints the definitions that a document gives of its own terms as JSON.
 */

const USAGE = `usage: npm run -s extract -- FILE    (FILE: UTF-8 text or HTML, at most 64 MB; - for standard input)
start and end are UTF-16 code units of the text file, or for HTML of the text of its blocks joined by line feeds`;

const HTML =
  /^[\s\ufeff]*(?:<!--[\s\S]{0,2000}?-->\s*)*(?:<!doctype\s+html|<html|<head|<body|<meta|<div|<table|<p\b|<h[1-6]\b|<article|<section|<dl|<ul|<ol)/i;

async function main(args: readonly string[]): Promise<void> {
  const [name] = args;
  if (args.length !== 1 || !name || (name.startsWith('-') && name !== '-')) throw new Complaint(USAGE);
  const text = await readText(name);
  const isHtml = /\.x?html?$/i.test(name) || HTML.test(text.slice(0, 4096));
  const { blocks, title } = isHtml ? readHtml(text) : { blocks: blocksOfText(text), title: undefined };
  const { definitions } = extractDefinitions(blocks, { title });
  const found = definitions.map(({ term, definition, kind, items, start, end }) => ({
    term,
    definition,
    kind,
    ...(items ? { items } : {}),
    start,
    end,
  }));
  process.stdout.write(`${JSON.stringify(found)}\n`);
}

runCommand('extract', main);
