package org.ax4j.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The bom names every published artifact, in the version of this build, and nothing else comes with it. */
class BomTest {
    @Test
    void everyPublishedArtifactIsNamed() throws Exception {
        List<String> published = new ArrayList<>();
        for (Element module : children(child(pom("pom.xml"), "modules"))) {
            String name = module.getTextContent();
            boolean hidden = Repository.text(name + "/pom.xml").contains("<maven.deploy.skip>true<");
            if (!name.equals("ax-bom") && !hidden) {
                published.add(name);
            }
        }
        Element managed = child(child(pom("ax-bom/pom.xml"), "dependencyManagement"), "dependencies");
        List<String> named = new ArrayList<>();
        for (Element dependency : children(managed)) {
            assertThat(text(dependency, "groupId")).isEqualTo("org.ax4j");
            assertThat(text(dependency, "version")).isEqualTo("${project.version}");
            named.add(text(dependency, "artifactId"));
        }
        assertThat(named).containsExactlyInAnyOrderElementsOf(published);
        assertThat(published).containsExactlyInAnyOrderElementsOf(Repository.PUBLISHED);
    }

    @Test
    void nothingElseComesWithIt() throws Exception {
        Element bom = pom("ax-bom/pom.xml");
        assertThat(children(bom).stream().map(Element::getTagName))
                .contains("version")
                .doesNotContain("parent", "dependencies", "properties", "repositories", "profiles", "modules");
        assertThat(text(bom, "packaging")).isEqualTo("pom");
        assertThat(text(bom, "version")).isEqualTo(text(pom("pom.xml"), "version"));
        assertThat(children(child(bom, "build")).stream().map(Element::getTagName))
                .containsExactly("pluginManagement");
    }

    private static Element pom(String path) throws ParserConfigurationException, IOException, SAXException {
        byte[] text = Repository.text(path).getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text))
                .getDocumentElement();
    }

    private static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    private static Element child(Element parent, String name) {
        return children(parent).stream()
                .filter(element -> element.getTagName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no <" + name + "> in <" + parent.getTagName() + ">"));
    }

    private static String text(Element parent, String name) {
        return child(parent, name).getTextContent().strip();
    }
}
