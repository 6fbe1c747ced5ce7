// What bytes beside the records are sealed as (the associated data of boxes).

/** The epoch key, in an invite with an open door. */
export const WRAP_LABEL = 'minga/v1/invite/epoch';
/** The name of somebody at the door, under the invite's wrap key. */
export const NAME_LABEL = 'minga/v1/invite/name';
