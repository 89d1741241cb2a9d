import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;

/**
 * Reads documents that end with a zero byte and says of each, one line per document, what every
 * schema of the command line thinks of it: "valid", or what is wrong first. Tabs part the verdicts.
 */
final class Verdicts {
  public static void main(final String[] paths) throws Exception {
    final Validator[] validators = new Validator[paths.length];
    for (int place = 0; place < paths.length; place++) {
      final SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      final Schema schema = factory.newSchema(new File(paths[place]));
      validators[place] = schema.newValidator();
    }
    final byte[] all = System.in.readAllBytes();
    final StringBuilder said = new StringBuilder();
    for (int start = 0, end = 0; end < all.length; end++) {
      if (all[end] != 0) {
        continue;
      }
      for (int place = 0; place < validators.length; place++) {
        final InputStream document = new ByteArrayInputStream(all, start, end - start);
        said.append(place == 0 ? "" : "\t").append(verdict(validators[place], document));
      }
      said.append('\n');
      start = end + 1;
    }
    System.out.write(said.toString().getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }

  private static String verdict(final Validator validator, final InputStream document)
      throws IOException {
    try {
      validator.validate(new StreamSource(document));
      return "valid";
    } catch (final SAXException wrong) {
      return wrong.getMessage().replaceAll("\\s+", " ");
    }
  }
}
