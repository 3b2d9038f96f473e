import { render } from 'preact';
import { browser } from '../../lib/platform/browser';
import { load } from '../../lib/settings/store';
import { App } from './app';
import { popupLanguage } from './tab';
import './popup.css';

const lang = popupLanguage(location.search, browser.i18n.getUILanguage());
document.documentElement.lang = lang;
const root = document.querySelector('#app');
// The first paint does not wait for the settings.
if (root) render(<App lang={lang} address={location.search} settings={load()} />, root);
