package dev.aval.load;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What had been used up at one moment.
record Snapshot(
    long nanos,
    long concluded,
    Map<String, Long> cpuMillis,
    Map<String, Long> megabytes,
    Map<String, Double> counters) {

  static Snapshot take(Options options, Run run, List<Process> processes) {
    var cpu = new TreeMap<String, Long>();
    var memory = new TreeMap<String, Long>();
    for (var it : processes) {
      cpu.put(it.name(), it.cpuMillis());
      memory.put(it.name(), it.residentMegabytes());
    }
    return new Snapshot(
        System.nanoTime(), run.concluded(), cpu, memory, Counters.read(options.services()));
  }
}
