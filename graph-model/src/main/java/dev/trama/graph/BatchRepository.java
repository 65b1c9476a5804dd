package dev.trama.graph;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Batches, looked up as objects. */
interface BatchRepository extends Repository<BatchNode, String> {
  Optional<BatchNode> findById(String id);

  List<BatchNode> findAllByOrderByStartedDesc();

  List<BatchNode> findAllBySourceAndStateOrderByStartedDesc(String source, String state);
}
