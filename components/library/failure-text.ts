import type { Translate } from '../text';

/** The words for what can go wrong with the library or with a subscription, by code. */
const WORDS: Record<string, (t: Translate) => string> = {
  'library.quota': (t) => t('libraryFailQuota'),
  'library.unavailable': (t) => t('libraryFailUnavailable'),
  'library.newer-version': (t) => t('libraryFailNewerVersion'),
  'library.blocked': (t) => t('libraryFailBlocked'),
  'library.damaged': (t) => t('libraryFailDamaged'),
  'library.changed-elsewhere': (t) => t('libraryFailChangedElsewhere'),
  'library.pack-missing': (t) => t('libraryFailPackMissing'),
  'library.pack-id-taken': (t) => t('libraryFailPackIdTaken'),
  'library.not-written': (t) => t('libraryFailNotWritten'),
  'subscription.address-invalid': (t) => t('subscriptionFailAddress'),
  'subscription.not-secure': (t) => t('subscriptionFailNotSecure'),
  'subscription.redirected': (t) => t('subscriptionFailRedirected'),
  'subscription.unreachable': (t) => t('subscriptionFailUnreachable'),
  'subscription.timed-out': (t) => t('subscriptionFailTimedOut'),
  'subscription.status': (t) => t('subscriptionFailStatus'),
  'subscription.too-large': (t) => t('subscriptionFailTooLarge'),
  'subscription.invalid': (t) => t('subscriptionFailInvalid'),
  'subscription.hash-differs': (t) => t('subscriptionFailHash'),
  'subscription.other-pack': (t) => t('subscriptionFailOtherPack'),
  'subscription.no-permission': (t) => t('subscriptionFailNoPermission'),
};

/** @param code of the library or of a subscription; anything else is shown as it is. */
export function failureText(code: string, t: Translate): string {
  return Object.hasOwn(WORDS, code) ? WORDS[code]!(t) : t('libraryFailOther', code);
}
