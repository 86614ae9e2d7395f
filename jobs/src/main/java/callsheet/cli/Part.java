package callsheet.cli;

import callsheet.lake.Job;
import java.util.List;

/** A part of the night that a command runs. */
enum Part {
  NIGHTLY {
    @Override
    List<Job> jobs(Pipeline pipeline) {
      return pipeline.all();
    }
  },
  INGEST {
    @Override
    List<Job> jobs(Pipeline pipeline) {
      return pipeline.ingest();
    }
  },
  COUNT {
    @Override
    List<Job> jobs(Pipeline pipeline) {
      return pipeline.count();
    }
  },
  MEASURE {
    @Override
    List<Job> jobs(Pipeline pipeline) {
      return pipeline.measure();
    }
  },
  PLAN {
    @Override
    List<Job> jobs(Pipeline pipeline) {
      return pipeline.plan();
    }
  },
  BACKTEST {
    @Override
    List<Job> jobs(Pipeline pipeline) {
      return pipeline.backTest();
    }
  },
  REPORT {
    @Override
    List<Job> jobs(Pipeline pipeline) {
      return pipeline.report();
    }
  };

  abstract List<Job> jobs(Pipeline pipeline);
}
