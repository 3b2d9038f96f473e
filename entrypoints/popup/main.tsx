import { render } from 'preact';
import { browser } from '../../lib/platform/browser';
import { load } from '../../lib/settings/store';
import { App } from './app';
import { popupLanguage } from './tab';
import './popup.css';

const lang = popupLanguage(location.search, browser.i18n.getUILanguage());
document.documentElement.lang = lang;
const root = document.querySelector('#app');
// Before the first paint: the text is not to change its size under the reader's eyes.
const settings = await load();
if (root) render(<App lang={lang} address={location.search} settings={settings} />, root);
