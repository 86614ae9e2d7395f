package callsheet.sample;

import com.typesafe.config.ConfigFactory;
import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The emotions of conf/taxonomy.conf in their order, and what each word means. */
record Words(List<String> emotions, Map<String, String> meanings) {
  static Words read() {
    var section = ConfigFactory.parseFile(new File("../conf/taxonomy.conf")).getConfig("taxonomy");
    var emotions =
        section.getConfigList("emotions").stream().map(one -> one.getString("name")).toList();
    var meanings = new HashMap<String, String>();
    emotions.forEach(name -> meanings.put(name, name));
    section.getObject("mappings").forEach((w, e) -> meanings.put(w, e.unwrapped().toString()));
    return new Words(emotions, meanings);
  }

  /** The emotion that the word means, or null. */
  String meaning(String word) {
    return meanings.get(word.strip().toLowerCase(Locale.ROOT));
  }
}
