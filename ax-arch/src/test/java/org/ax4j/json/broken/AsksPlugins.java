package org.ax4j.json.broken;

class AsksPlugins {
    org.ax4j.plugin.AxModule module;
}
