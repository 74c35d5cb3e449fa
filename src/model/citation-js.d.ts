/** The parts of Citation.js that are used; the packages bring no types. */
declare module '@citation-js/core' {
  type Item = import('./csl.ts').CslItem;

  export const plugins: {
    config: {
      get(name: '@csl'): { styles: { add: (name: string, xml: string) => void } };
      get(name: '@bibtex'): {
        format: { asciiOnly: boolean; useIdAsLabel: boolean; checkLabel: boolean };
      };
    };
    output: {
      format(
        name: 'bibliography',
        items: Item[],
        options: { template: string; lang: string; format: 'text'; nosort: boolean },
      ): string;
      format(name: 'bibtex', items: Item[]): string;
      format(
        name: 'ris',
        items: Item[],
        options: { format: 'object' },
      ): Record<string, string | string[]>[];
    };
    input: {
      /** Records in CSL-JSON from text in any format that is known. */
      chain: (text: string, options: { generateGraph: false }) => Item[];
    };
  };
}

declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
