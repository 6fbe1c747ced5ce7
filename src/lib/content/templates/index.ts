// Light beginnings for an empty space: groups and roles one may need, and sentences to finish. Loaded when somebody asks.
import { identity } from './identity.ts';
import { network } from './network.ts';
import { organisation } from './organisation.ts';
import { place } from './place.ts';
import type { Template } from './shape.ts';

export type { Starter, Template, TemplateParty } from './shape.ts';

export const TEMPLATES: readonly Template[] = [place, network, identity, organisation];
