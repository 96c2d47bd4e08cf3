import { ActionIcon, Anchor, Text, Tree, type TreeNodeData, useTree } from '@mantine/core';
import { IconChevronRight, IconDots } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, memo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { GroupMember } from '@/shared/api/types';
import { useNotify } from '@/shared/ui/notify';
import { PersonAvatar } from '@/shared/ui/PersonAvatar';
import { PersonName } from '@/shared/ui/PersonName';
import classes from './GroupTree.module.css';
import { goesInsideItself, type MenuTarget, type Move, nameOf, type Place, peopleWithin, stays } from './tree';

interface Props {
  nodes: TreeNodeData[];
  places: Map<string, Place>;
  expanded: Record<string, boolean>;
  onExpandedChange: (expanded: Record<string, boolean>) => void;
  mayMove: (place: Place) => boolean;
  /** Whether the line has a menu at all. */
  mayAct: (place: Place) => boolean;
  allows: (move: Move) => boolean;
  onMove: (move: Move) => void;
  onAskMove: (place: Place) => void;
  onMenu: (target: MenuTarget) => void;
}

/** The company as a tree: arrows walk and open it, Enter goes to a card or a menu, M moves, Ctrl+X and Ctrl+V carry. */
export function GroupTree(props: Props) {
  const { nodes, places, expanded, onExpandedChange, mayMove, mayAct, allows, onMove, onAskMove, onMenu } = props;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notify = useNotify();
  const tree = useTree({ expandedState: expanded, onExpandedStateChange: onExpandedChange });
  const [carried, setCarried] = useState<Place | null>(null);
  const [dragging, setDragging] = useState(false);
  /** Browsers tell what is carried only where it is put down. */
  const drag = useRef<{ key?: string; over?: string }>({});
  const [said, setSaid] = useState('');

  /** Where something goes that is put on this line: into the department, or to the person's colleagues. */
  const destination = (key: string): number | undefined => {
    const place = places.get(key);
    return place?.kind === 'group' ? place.group.id : place?.groupId;
  };
  const moveOf = (draggedKey: string, targetKey: string): Move | undefined => {
    const what = places.get(draggedKey);
    const toId = destination(targetKey);
    return what && toId !== undefined ? { what, toId } : undefined;
  };
  const allowed = (dragged: string, target: string) => {
    const move = moveOf(dragged, target);
    return move !== undefined && allows(move);
  };

  const namesOf = ({ what, toId }: Move) => {
    const target = places.get(`g${toId}`);
    return { name: nameOf(what), group: target ? nameOf(target) : '' };
  };
  const refuse = (move: Move) =>
    notify.warned(
      t(goesInsideItself(move) ? 'users.structure.cannotPutInside' : 'users.structure.cannotPut', namesOf(move)),
    );

  const put = (key: string) => {
    const toId = destination(key);
    if (!carried || toId === undefined) return;
    const move = { what: carried, toId };
    if (!allows(move)) return refuse(move);
    onMove(move);
    setCarried(null);
    setSaid(t('users.structure.put', namesOf(move)));
  };

  const pressed = (event: KeyboardEvent) => {
    const item = (event.target as HTMLElement).closest<HTMLElement>('[role=treeitem]');
    const key = item?.dataset.value;
    const place = key && places.get(key);
    if (!item || event.target !== item || !place) return;
    const command = event.ctrlKey || event.metaKey;
    if (event.code === 'KeyM' && !command && mayMove(place)) onAskMove(place);
    else if (event.code === 'KeyX' && command && mayMove(place)) {
      setCarried(place);
      setSaid(t('users.structure.taken', { name: nameOf(place) }));
    } else if (event.code === 'KeyV' && command && carried) put(key);
    else if (event.code === 'Escape' && carried) {
      setCarried(null);
      setSaid(t('users.structure.left', { name: nameOf(carried) }));
    } else if (event.code === 'Enter') {
      if (place.kind === 'person') void navigate(`/employees/${place.person.id}`);
      else {
        const button = item.querySelector<HTMLElement>('button[data-actions]');
        if (button) onMenu({ place, button });
      }
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const dragStarted = (event: DragEvent) => {
    drag.current = { key: lineOf(event) };
    setDragging(true);
  };

  /** The line may be gone from its place before its drag is told to have ended. */
  const dropped = () => {
    drag.current = {};
    setDragging(false);
  };

  const dragEnded = (event: DragEvent) => {
    const { key, over } = drag.current;
    dropped();
    const move = key && over && event.dataTransfer.dropEffect === 'none' ? moveOf(key, over) : undefined;
    if (move && !allows(move) && !stays(move)) refuse(move);
  };

  const dropAtTop = (event: DragEvent) => {
    event.preventDefault();
    dropped();
    const what = places.get(event.dataTransfer.getData('text/plain'));
    if (what && allows({ what, toId: null })) onMove({ what, toId: null });
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears what bubbles from the lines of the tree
    <div
      className={classes.around}
      onKeyDown={pressed}
      onDragStartCapture={dragStarted}
      onDragOverCapture={(event) => {
        drag.current.over = lineOf(event);
      }}
      onDragLeave={(event) => {
        // Without where it goes to, it is the end of a drag that the line did not take.
        const to = event.relatedTarget as Node | null;
        if (to && !event.currentTarget.contains(to)) drag.current.over = undefined;
      }}
      onDragEnd={dragEnded}
    >
      <div className="visually-hidden" role="status">
        {said}
      </div>
      {carried && (
        <Text size="sm" className={classes.carried}>
          {t('users.structure.taken', { name: nameOf(carried) })}
        </Text>
      )}
      <Tree
        className={classes.tree}
        data={nodes}
        tree={tree}
        levelOffset={24}
        aria-label={t('shell.panels.structure')}
        onDragDrop={({ draggedNode, targetNode }) => {
          dropped();
          const move = moveOf(draggedNode, targetNode);
          if (move) onMove(move);
        }}
        allowDrop={({ draggedNode, targetNode }) => allowed(draggedNode, targetNode)}
        renderNode={({ node, expanded: open, hasChildren, elementProps }) => {
          const place = places.get(node.value);
          if (!place) return null;
          return (
            <div
              {...elementProps}
              className={`${elementProps.className} ${place.kind === 'group' ? classes.group : classes.person}`}
              draggable={mayMove(place)}
              data-carried={carried === place || undefined}
            >
              {place.kind === 'group' ? (
                <GroupLine place={place} open={open} hasChildren={hasChildren} />
              ) : (
                <PersonLine person={place.person} />
              )}
              {mayAct(place) && (
                <ActionIcon
                  data-actions
                  tabIndex={-1}
                  size={26}
                  variant="subtle"
                  color="gray"
                  className={classes.actions}
                  aria-label={t('users.structure.actions', { name: nameOf(place) })}
                  onClick={(event) => {
                    event.stopPropagation();
                    onMenu({ place, button: event.currentTarget });
                  }}
                >
                  <IconDots size={16} />
                </ActionIcon>
              )}
            </div>
          );
        }}
      />
      {dragging && (
        // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop on; the dialog offers the same
        <div className={classes.top} onDragOver={(event) => event.preventDefault()} onDrop={dropAtTop}>
          {t('users.structure.top')}
        </div>
      )}
    </div>
  );
}

/** The key of the line that an event of the mouse is about. */
function lineOf(event: DragEvent): string | undefined {
  return (event.target as Element).closest<HTMLElement>('[role=treeitem]')?.dataset.value;
}

function GroupLine({
  place: { group },
  open,
  hasChildren,
}: {
  place: Extract<Place, { kind: 'group' }>;
  open: boolean;
  hasChildren: boolean;
}) {
  const { t } = useTranslation();
  return (
    <>
      <IconChevronRight
        size={16}
        aria-hidden
        className={classes.chevron}
        data-open={open || undefined}
        data-none={!hasChildren || undefined}
      />
      <span className={classes.about}>
        <span className={classes.name}>{group.name}</span>
        <Text span size="xs" c="dimmed">
          {t('users.structure.people', { count: peopleWithin(group) })}
        </Text>
        {group.head && (
          <Text span size="xs" c="dimmed" className={classes.head}>
            {t('shared.fields.head')}: <PersonName person={group.head} />
          </Text>
        )}
      </span>
    </>
  );
}

const PersonLine = memo(function PersonLine({ person }: { person: GroupMember }) {
  return (
    <>
      <PersonAvatar person={person} size={24} />
      <Anchor component={Link} to={`/employees/${person.id}`} tabIndex={-1} draggable={false}>
        {person.name}
      </Anchor>
      <Text span size="xs" c="dimmed" className={classes.head}>
        {person.role.name}
      </Text>
    </>
  );
});
