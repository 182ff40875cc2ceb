import type { Runtime } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import cardStyles from '../../assets/card.css?inline';
import { copiesOf } from '../../glossary/cite';
import type { Answers } from '../../store/messages';
import { parseToBackground, type ToBackground } from '../../store/to-background';
import { showCount } from './badge';
import { listenForCommands } from './commands';
import { readDocument } from './document';
import { findKnown } from './entries';
import { keep, library, libraryIndex } from './library';
import { offerMenu } from './menus';
import { answerOmnibox } from './omnibox';
import { takePart, whole } from './parts';
import { keepSites } from './sites';
import { keepSubscriptions } from './subscriptions';
import { tellPages } from './tell-pages';

export default defineBackground({
  // A module shares its parts with our pages: the packs are in the extension once.
  type: 'module',
  main,
});

function main(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    const parsed = parseToBackground(message);
    return parsed && answer(parsed, sender);
  });
  library.watch(() => void tellPages());
  listenForCommands();
  offerMenu();
  answerOmnibox();
  keepSites();
  keepSubscriptions();
}

function answer(message: ToBackground, sender: Runtime.MessageSender): Promise<Answers[ToBackground['type']]> {
  switch (message.type) {
    case 'entries':
      return findKnown(message.ids).then((all) => all.map((known) => ({ ...known, copies: copiesOf(known.entry) })));
    case 'styles':
      return Promise.resolve(cardStyles);
    case 'count':
      return showCount(message.terms, sender);
    case 'library':
      return libraryIndex(message);
    case 'keep':
      return keep(message, Date.now());
    case 'blocks':
      takePart(nameOf(sender), message);
      return Promise.resolve(undefined);
    case 'document': {
      const blocks = whole(nameOf(sender), message);
      return blocks ? readDocument({ ...message, blocks }) : Promise.resolve(undefined);
    }
  }
}

const nameOf = ({ tab, frameId }: Runtime.MessageSender): string => `${tab?.id} ${frameId}`;
