/** The part of `datapackage` (1.1) that the tests use; it ships no types. */
declare module 'datapackage' {
  interface Options {
    basePath: string;
  }
  const datapackage: {
    validate(descriptor: unknown, options: Options): Promise<{ valid: boolean; errors: Error[] }>;
    Package: {
      load(
        descriptor: unknown,
        options: Options,
      ): Promise<{
        getResource(name: string): { read(options: { keyed: true }): Promise<unknown> };
      }>;
    };
  };
  export default datapackage;
}
