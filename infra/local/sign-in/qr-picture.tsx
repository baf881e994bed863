import encodeQR from "qr";

/** A text as a picture that a phone reads, drawn as one path: no script, no image file, and it goes nowhere. */
export const QrPicture = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const squares = encodeQR(text, "raw", { ecc: "medium", border: 4 });
  const size = squares.length;
  const path = squares
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join("");
  return (
    <svg
      class="app-qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      width="220"
      height="220"
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#0b0c0c" />
    </svg>
  );
};
