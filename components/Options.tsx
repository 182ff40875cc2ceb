import { Choice, Preset } from './Choice';
import { type HiddenTerm, HiddenTerms } from './options/HiddenTerms';
import { MarkSample } from './options/MarkSample';
import { Sites } from './options/Sites';
import { useText } from './text';

export interface OptionValues {
  theme: 'system' | 'light' | 'dark';
  density: 'all' | 'section' | 'page' | 'auto';
  markStyle: 'dotted' | 'solid' | 'wavy' | 'tint';
  printMarks: boolean;
  trigger: 'hover' | 'alt' | 'click';
}

export interface OptionsProps {
  values: OptionValues;
  /** Whether the browser prints marks at all. */
  canPrint: boolean;
  /** Which of them follow an administrator's default. */
  preset: ReadonlySet<string>;
  /** Host names on which nothing is marked. */
  sitesOff: readonly string[];
  /** Host names of the reader's choice on which terms are marked. */
  sitesOn: readonly string[];
  hidden: readonly HiddenTerm[];
  /** How many packs and entries ship. */
  bundled: { packs: number; entries: number };
  /** Where the packs are managed. */
  library: string;
  /** What went wrong with the last change, if it could not be saved. */
  failure: string | undefined;
  onChange(change: Partial<OptionValues>): void;
  onSite(host: string, on: boolean): void;
  onAlways(host: string, on: boolean): void;
  onUnhide(term: HiddenTerm): void;
}

export function Options(props: OptionsProps) {
  const { failure, sitesOff, sitesOn, hidden } = props;
  const t = useText();
  return (
    <>
      <h1>
        {t('extName')}
        <small>{t('optionsHeading')}</small>
      </h1>
      <p class="lead">{t('optionsSaved')}</p>
      {failure && (
        <p class="failure" role="alert">
          {t('optionsNotSaved', failure)}
        </p>
      )}
      <Marks {...props} />
      <Reading {...props} />
      <Sites off={sitesOff} always={sitesOn} onSite={props.onSite} onAlways={props.onAlways} />
      <HiddenTerms terms={hidden} onShow={props.onUnhide} />
      <About {...props} />
    </>
  );
}

function Marks({ values, canPrint, preset, onChange }: OptionsProps) {
  const t = useText();
  return (
    <>
      <Choice
        name="markStyle"
        legend={t('optionsMarkStyle')}
        value={values.markStyle}
        preset={preset.has('markStyle')}
        onChange={(markStyle) => onChange({ markStyle })}
        answers={[
          { value: 'dotted', label: t('optionsMarkDotted') },
          { value: 'solid', label: t('optionsMarkSolid') },
          { value: 'wavy', label: t('optionsMarkWavy') },
          { value: 'tint', label: t('optionsMarkTint') },
        ]}
      >
        <MarkSample markStyle={values.markStyle} />
        {canPrint && (
          <label class="check">
            <input
              type="checkbox"
              name="printMarks"
              checked={values.printMarks}
              onChange={(event) => onChange({ printMarks: event.currentTarget.checked })}
            />
            <span>
              {t('optionsPrint')}
              {preset.has('printMarks') && <Preset />}
            </span>
          </label>
        )}
      </Choice>
      <Choice
        name="density"
        legend={t('optionsDensity')}
        value={values.density}
        preset={preset.has('density')}
        onChange={(density) => onChange({ density })}
        answers={[
          { value: 'all', label: t('optionsDensityAll') },
          { value: 'section', label: t('optionsDensitySection') },
          { value: 'page', label: t('optionsDensityPage') },
          { value: 'auto', label: t('optionsDensityAuto'), hint: t('optionsDensityAutoHint') },
        ]}
      />
    </>
  );
}

function Reading({ values, preset, onChange }: OptionsProps) {
  const t = useText();
  return (
    <>
      <Choice
        name="trigger"
        legend={t('optionsTrigger')}
        value={values.trigger}
        preset={preset.has('trigger')}
        onChange={(trigger) => onChange({ trigger })}
        answers={[
          { value: 'hover', label: t('optionsTriggerHover') },
          { value: 'alt', label: t('optionsTriggerAlt') },
          { value: 'click', label: t('optionsTriggerClick'), hint: t('optionsTriggerHint') },
        ]}
      />
      <Choice
        name="theme"
        legend={t('optionsTheme')}
        value={values.theme}
        preset={preset.has('theme')}
        onChange={(theme) => onChange({ theme })}
        answers={[
          { value: 'system', label: t('optionsThemeSystem') },
          { value: 'light', label: t('optionsThemeLight') },
          { value: 'dark', label: t('optionsThemeDark') },
        ]}
      />
    </>
  );
}

function About({ bundled, library }: OptionsProps) {
  const t = useText();
  return (
    <section class="setting about" aria-labelledby="about-heading">
      <h2 id="about-heading">{t('optionsGlossary')}</h2>
      <div>
        <p>
          {t('optionsGlossaryLine', bundled.packs, bundled.entries)} <a href={library}>{t('optionsLibrary')}</a>
        </p>
        <p class="lead">{t('optionsPrivacy')}</p>
      </div>
    </section>
  );
}
