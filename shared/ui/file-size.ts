const kilobyte = 1024;

/** Bytes as people read them: "1.4 MB", "230 KB". */
export const sizeText = (bytes: number): string =>
  bytes >= kilobyte * kilobyte
    ? `${(bytes / kilobyte / kilobyte).toFixed(1)} MB`
    : `${Math.max(1, Math.round(bytes / kilobyte))} KB`;
