"""The only writers of exports: requesting one, building its file, the job that does so, clean-up, downloads."""
