/** What a stylesheet gives a drawing, which a file has to have of its own. */
const STYLES = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-opacity",
  "opacity",
  "font-family",
  "font-size",
  "text-anchor",
] as const;
const SVG = "http://www.w3.org/2000/svg";
const MARGIN = 16;
const LINE = 22;
const SWATCH = 10;
/** Pixels of a picture for each of the page's. */
const SHARPNESS = 2;

interface Content {
  /** The title, and what narrows the figures. */
  lines: readonly string[];
  legend: readonly { text: string; colour: string }[];
  direction: "rtl" | "ltr";
  format: "png" | "svg";
}

/** Saves a chart as a picture of the reader's, in the colours that it has on the page. */
export async function saveChart(chart: SVGSVGElement, content: Content): Promise<void> {
  const { svg, width, height } = standalone(chart, content);
  const text = new XMLSerializer().serializeToString(svg);
  const file =
    content.format === "svg"
      ? new Blob([text], { type: "image/svg+xml" })
      : await pictureOf(text, width, height);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `${content.lines.join(", ").replace(/[\\/:*?"<>|]+/g, " ")}.${content.format}`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The chart below its title and above its legend, with every style that it needs. */
function standalone(chart: SVGSVGElement, { lines, legend, direction }: Content) {
  const page = getComputedStyle(chart);
  const { width, height: chartHeight } = chart.getBoundingClientRect();
  const top = MARGIN + lines.length * LINE;
  const height = top + chartHeight + MARGIN + legend.length * LINE;
  const isRight = direction === "rtl";
  const x = isRight ? width - MARGIN : MARGIN;
  const svg = element("svg", { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` });
  const write = (text: string, left: number, baseline: number, bold = false) => {
    const written = element("text", {
      x: left,
      y: baseline,
      direction,
      fill: colour(chart, "var(--foreground)"),
      "font-family": page.fontFamily,
      "font-size": bold ? 15 : 13,
      "font-weight": bold ? 600 : 400,
    });
    written.textContent = text;
    svg.append(written);
  };
  svg.append(element("rect", { width, height, fill: colour(chart, "var(--surface)") }));
  lines.forEach((line, at) => {
    write(line, x, MARGIN + at * LINE + 12, at === 0);
  });
  const drawn = styled(chart);
  drawn.setAttribute("y", String(top));
  svg.append(drawn);
  legend.forEach(({ text, colour: of }, at) => {
    const middle = top + chartHeight + MARGIN + at * LINE;
    const start = isRight ? x - SWATCH : x;
    svg.append(
      element("rect", {
        x: start,
        y: middle - SWATCH,
        width: SWATCH,
        height: SWATCH,
        rx: 3,
        fill: colour(chart, of),
      }),
    );
    write(text, isRight ? x - SWATCH - 8 : x + SWATCH + 8, middle);
  });
  return { svg, width, height };
}

function styled(chart: SVGSVGElement): SVGSVGElement {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const copies = copy.querySelectorAll("*");
  for (const [at, original] of [...chart.querySelectorAll("*")].entries()) {
    const style = getComputedStyle(original);
    for (const name of STYLES) copies[at]?.setAttribute(name, style.getPropertyValue(name));
    copies[at]?.removeAttribute("class");
  }
  return copy;
}

/** A colour of the theme as a file can have it: what a variable stands for where the chart is. */
function colour(chart: SVGSVGElement, value: string): string {
  const probe = document.createElement("span");
  probe.style.color = value;
  chart.parentElement?.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) {
    made.setAttribute(attribute, String(value));
  }
  return made;
}

async function pictureOf(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * SHARPNESS;
  canvas.height = height * SHARPNESS;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png");
  });
}
