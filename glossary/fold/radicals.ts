export const FIRST_RADICAL = 0x2e80;

/**
 * The CJK Radicals Supplement (U+2E80 to U+2EF3) as the characters that PDF files mean by them, each in the place of its
 * radical; a space where there is none. Unicode gives a compatibility mapping for two of them only; these are read off
 * the character names and glyphs.
 */
export const RADICALS =
  ' 厂  乙亻冂几刀刂卜㔾小小兀尢尢尢巳幺彑彐忄心扌攵 旡日月歹母民氵水灬爪爪丬牛犭王疋目示礻竹糸纟罒罒网网网羊羊羊老聿聿月臼艹艹艹虎衤西西见角角讠贝足车辶辶辶阝钅长长长门阜阝雨青韦页风飞食食食饣首马骨鬼鱼鸟卤麦黄黾齐齐齿齿龙龙龟龟龟';
