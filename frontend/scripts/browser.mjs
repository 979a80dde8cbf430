/** How a Chromium is started here: the machine's own, in a container's sandbox or none. */
export const launchOptions = {
  executablePath: process.env.ASSETS_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--force-color-profile=srgb"],
};

/** The address of the running server. */
export const baseURL = process.env.ASSETS_URL ?? "http://127.0.0.1:8000";
