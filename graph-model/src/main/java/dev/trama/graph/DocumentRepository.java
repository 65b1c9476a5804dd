package dev.trama.graph;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Documents, looked up as objects. */
interface DocumentRepository extends Repository<DocumentNode, String> {
  Optional<DocumentNode> findById(String id);

  List<DocumentNode> findAllByIdStartsWith(String start);
}
