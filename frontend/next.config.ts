import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const server = process.env.ASSETS_URL ?? "http://127.0.0.1:8000";

/** The pages are exported as files and served by the same process as the API. `next dev` asks the API of a running server. */
const config: NextConfig = {
  trailingSlash: true,
  images: { unoptimized: true },
  skipTrailingSlashRedirect: true,
  typescript: { ignoreBuildErrors: true },
  experimental: { globalNotFound: true },
  // A page takes well under a second; on a machine with much else to do it is let finish all the same.
  staticPageGenerationTimeout: 600,
  ...(process.env.NODE_ENV === "development"
    ? {
        rewrites: async () => [
          { source: "/api/:path*", destination: `${server}/api/:path*/` },
          { source: "/auth/:path*", destination: `${server}/auth/:path*` },
        ],
      }
    : { output: "export" }),
};

/** Messages are compiled here, so that the browser needs no parser of them. */
const withMessages = createNextIntlPlugin({
  requestConfig: "./i18n/request.ts",
  experimental: {
    messages: { path: "./messages", format: "json", locales: "infer", precompile: true },
  },
});

export default withMessages(config);
