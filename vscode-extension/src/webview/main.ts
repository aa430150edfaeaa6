import { screen } from './screen.js';
import { Transport, type Editor } from './transport.js';

declare function acquireVsCodeApi(): Editor;

const transport = new Transport(acquireVsCodeApi());
transport.start(screen(document.body, transport.ask));
