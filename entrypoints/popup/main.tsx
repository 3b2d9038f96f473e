import { render } from 'preact';
import { browser } from '../../lib/platform/browser';
import { uiLanguage } from '../../lib/settings/language';
import { App } from './app';
import './popup.css';

const lang = uiLanguage(browser.i18n.getUILanguage());
document.documentElement.lang = lang;
const root = document.querySelector('#app');
if (root) render(<App lang={lang} address={location.search} />, root);
